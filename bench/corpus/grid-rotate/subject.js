/** Turns a rectangular grid clockwise by quarter turns; negative turns go the other way. */
export function rotateGrid(grid, turns = 1) {
  const steps = ((turns % 4) + 4) % 4;
  let result = grid.map((row) => [...row]);
  for (let step = 0; step < steps; step++) {
    result = result[0].map((_, x) => result.map((row) => row[x]).reverse());
  }
  return result;
}
