/** Written by `npm run bench -- fit … --write`; never by hand. */

export interface CalibrationCell {
  readonly n: number;
  readonly right: number;
}

export const CALIBRATION: {
  readonly measured: string;
  readonly strata: Readonly<Record<string, CalibrationCell>>;
} = {
  measured: '856 seeded bugs',
  strata: {
    'closed/many/reached': { n: 82, right: 82 },
    'closed/many/unreached': { n: 35, right: 30 },
    'open/many/reached': { n: 163, right: 149 },
    'open/many/unreached': { n: 37, right: 36 },
  },
};
