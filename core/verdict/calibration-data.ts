/** Written by `npm run bench -- fit … --write`; never by hand. */

export interface CalibrationCell {
  readonly n: number;
  readonly right: number;
}

export const CALIBRATION: {
  readonly measured: string;
  readonly strata: Readonly<Record<string, CalibrationCell>>;
} = {
  measured: '542 seeded bugs',
  strata: {
    'closed/many/reached': { n: 63, right: 63 },
    'closed/many/unreached': { n: 27, right: 22 },
    'open/many/reached': { n: 109, right: 99 },
    'open/many/unreached': { n: 26, right: 25 },
  },
};
