/** Written by `npm run bench -- fit … --write`; never by hand. */

export interface CalibrationCell {
  readonly n: number;
  readonly right: number;
}

export const CALIBRATION: {
  readonly measured: string;
  readonly strata: Readonly<Record<string, CalibrationCell>>;
} = {
  measured: '478 seeded bugs',
  strata: {
    'closed/many/reached': { n: 53, right: 53 },
    'closed/many/unreached': { n: 27, right: 22 },
    'open/many/reached': { n: 92, right: 83 },
    'open/many/unreached': { n: 21, right: 20 },
  },
};
