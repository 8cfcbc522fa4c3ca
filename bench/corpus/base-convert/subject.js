const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Writes a whole number in a base from 2 to 36, padded with zeros to at least `width` digits. */
export function toBase(number, base, width = 1) {
  if (base < 2 || base > DIGITS.length) throw new RangeError('base must be from 2 to 36');
  let rest = Math.abs(number);
  let digits = '';
  while (rest > 0) {
    digits = DIGITS[rest % base] + digits;
    rest = Math.floor(rest / base);
  }
  const padded = digits.padStart(width, '0');
  return number < 0 ? '-' + padded : padded;
}
