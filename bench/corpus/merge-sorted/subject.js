/** Merges two ascending lists into one; on a tie the entry of the left list comes first. */
export function mergeSorted(left, right, rank = (entry) => entry) {
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (rank(left[i]) <= rank(right[j])) {
      merged.push(left[i++]);
    } else {
      merged.push(right[j++]);
    }
  }
  return merged.concat(left.slice(i), right.slice(j));
}
