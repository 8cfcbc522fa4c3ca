/** How many separate areas of `mark` a map has; cells touch along edges, diagonals only when asked. */
export function countRegions(map: readonly string[], mark = '#', diagonal = false): number {
  const grid = map.map((row) => [...row]);
  const clear = (y: number, x: number): boolean => {
    if (grid[y]?.[x] !== mark) return false;
    grid[y][x] = '';
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (diagonal || dy === 0 || dx === 0) clear(y + dy, x + dx);
      }
    }
    return true;
  };
  let regions = 0;
  grid.forEach((row, y) => row.forEach((_, x) => (regions += Number(clear(y, x)))));
  return regions;
}
