/** Packs repeated characters: 'aaab' becomes '3ab'. A single character has no count in front. */
export function runLength(text) {
  return text.replace(/(.)\1*/gs, (run, ch) => (run.length > 1 ? run.length + ch : ch));
}
