/** English number words as digits: "twenty-three" → "23", "one hundred and five" → "105". */
import { multiply, parseRational, rational, terminatingDecimal } from './rational.ts';

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const word = `(?:${[...Object.keys(SMALL), ...Object.keys(TENS), 'hundred', ...Object.keys(SCALES)].join('|')})`;
const RUN = new RegExp(`\\b${word}(?:(?:[ -]|(?<=hundred|thousand) and )${word})*\\b`, 'gi');

const valueOfRun = (run: string): string => {
  let [total, group] = [0, 0];
  for (const part of run.toLowerCase().split(/[ -]+/)) {
    const [small, ten, scale] = [SMALL[part], TENS[part], SCALES[part]];
    if (small !== undefined || ten !== undefined) group += small ?? ten ?? 0;
    else if (part === 'hundred') group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return String(total + group);
};

/** "2.5 million" → "2500000". */
const scaledDigits = (text: string): string =>
  text.replace(
    /(\d[\d,]*(?:\.\d+)?) (thousand|million|billion)\b/gi,
    (whole: string, digits: string, scale: string) => {
      const amount = parseRational(digits);
      const value =
        amount && terminatingDecimal(multiply(amount, rational(BigInt(SCALES[scale.toLowerCase()] ?? 1))));
      return value ?? whole;
    },
  );

/** Every number written as a word becomes digits. */
export const digitsForWords = (text: string): string => scaledDigits(text).replace(RUN, valueOfRun);

/**
 * The same for stories, where a lone "one" is mostly a pronoun ("each one", "one of them") and stays.
 */
export const digitsForStoryWords = (text: string): string =>
  scaledDigits(text).replace(RUN, (run) => (run.toLowerCase() === 'one' ? run : valueOfRun(run)));
