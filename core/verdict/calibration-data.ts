/** Written by `npm run bench -- fit … --write`; never by hand. */

export interface CalibrationCell {
  readonly n: number;
  readonly right: number;
}

export const CALIBRATION: {
  readonly measured: string;
  readonly strata: Readonly<Record<string, CalibrationCell>>;
} = {
  measured: 'not yet',
  strata: {},
};
