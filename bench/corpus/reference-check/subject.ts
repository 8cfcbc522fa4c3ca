/** Check digit of an invoice reference: digits from the right times 7, 3, 1, 7, 3, 1 …, up to the next ten. */
export function checkDigit(reference: string): number {
  const digits = reference.replaceAll(' ', '');
  if (!/^\d{3,19}$/.test(digits)) throw new RangeError('a reference has 3 to 19 digits');
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = digits.length - 1, step = 0; i >= 0; i--, step++) {
    sum += Number(digits[i]) * weights[step % 3]!;
  }
  return (10 - (sum % 10)) % 10;
}
