/** Spectrum-based fault localisation. */

/** Which slots (statements or sub-expressions) one test reached, and whether it passed. */
export interface TestSpectrum {
  readonly passed: boolean;
  readonly reached: ReadonlySet<number>;
}

/**
 * Ochiai suspiciousness of each slot, in [0, 1]: failed(s) / √(failed · reached(s)).
 * Abreu, Zoeteweij, van Gemund, "On the accuracy of spectrum-based fault localization", 2007, equation 2.
 */
export const ochiai = (slots: number, tests: readonly TestSpectrum[]): number[] => {
  const failed = tests.filter((test) => !test.passed).length;
  return Array.from({ length: slots }, (_, slot) => {
    const reached = tests.filter((test) => test.reached.has(slot));
    const failing = reached.filter((test) => !test.passed).length;
    return failing === 0 ? 0 : failing / Math.sqrt(failed * reached.length);
  });
};
