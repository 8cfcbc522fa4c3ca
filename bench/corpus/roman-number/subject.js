const STEPS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a whole number from 1 to 3999, for page numbers of a preface. */
export function toRoman(number, lowerCase = false) {
  if (!Number.isInteger(number) || number < 1 || number > 3999) {
    throw new RangeError(`no roman numeral for ${number}`);
  }
  let rest = number;
  let text = '';
  for (const [value, letters] of STEPS) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return lowerCase ? text.toLowerCase() : text;
}
