/** When an exact answer may be called verified: every check held, and none of the necessary ones is missing. */
import type { MathsAnswer } from '../../protocol/maths.ts';

/**
 * Exact evaluation (or substitution of each solution with completeness) and an independent evaluation, all
 * of which hold. Units also need their dimensions checked.
 */
export const isVerified = ({
  kind,
  value,
  checks,
}: Pick<MathsAnswer, 'kind' | 'value' | 'checks'>): boolean => {
  const held = (name: MathsAnswer['checks'][number]['name']): number =>
    checks.filter((c) => c.name === name && c.holds).length;
  if (checks.some((check) => !check.holds) || held('independent-evaluation') === 0) return false;
  if (kind === 'equation') {
    const solutions = value.includes('=') ? value.split(',').length : 0;
    return held('completeness') > 0 && held('exact-evaluation') > 0 && held('substitution') === solutions;
  }
  return held('exact-evaluation') > 0 && (kind !== 'units' || held('units') > 0);
};
