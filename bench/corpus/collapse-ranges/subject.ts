/** Writes sorted whole numbers compactly: [1, 2, 3, 7] becomes '1-3, 7'. Two in a row stay apart. */
export function collapseRanges(numbers: readonly number[]): string {
  const parts: string[] = [];
  let i = 0;
  while (i < numbers.length) {
    let end = i;
    while (end + 1 < numbers.length && numbers[end + 1]! - numbers[end]! === 1) end++;
    if (end - i >= 2) {
      parts.push(`${numbers[i]}-${numbers[end]}`);
      i = end + 1;
    } else {
      parts.push(`${numbers[i]}`);
      i++;
    }
  }
  return parts.join(', ');
}
