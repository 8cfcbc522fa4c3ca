const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to']);

/** Headline style: every word is capitalised except small words inside the title. */
export function titleCase(text) {
  const words = text.trim().toLowerCase().split(/\s+/);
  return words
    .map((word, index) => {
      const inside = index > 0 && index < words.length - 1;
      if (inside && SMALL.has(word)) return word;
      return word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
}
