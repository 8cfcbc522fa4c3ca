/** A readable part of a web address: lower case, words joined by '-', no accents, at most `max` characters. */
export function slugify(title, max = 60) {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > max) break;
    slug = longer;
  }
  return slug || 'untitled';
}
