/**
 * Repair operators by how much they could say. An operator of a closed family has a handful of alternatives
 * at a place (`<` has five, a number a few neighbours): that one of them passes every test by chance is unlikely. An
 * operator that may put any expression of the scope there has hundreds, and tests are often few enough for one
 * of them to fit by accident. A sibling method (`push`, `unshift`) counts as open too: it may reorder or drop.
 * And so does taking something away, the oldest way to please a test (Qi et al. 2015).
 * The evidence for a fix is therefore counted apart (`core/verdict/calibration.ts`).
 */

const CLOSED: ReadonlySet<string> = new Set([
  'relational-operator',
  'equality-operator',
  'logical-operator',
  'arithmetic-operator',
  'assignment-operator',
  'update-operator',
  'unary-sign',
  'negated-condition',
  'number-constant',
  'literal-constant',
  'operand-swap',
  'argument-swap',
  'index-swap',
  'branch-swap',
  'element-order',
  'sort-comparator',
  'regex-flags',
  'missing-await',
  'precedence',
  'mixed-logic-parentheses',
  'undefined-comparison',
  'nan-comparison',
  'loop-direction',
  'loop-step',
  'integer-division',
  'replace-all',
  'ignore-case',
]);

/** Whether a candidate came from one operator with few alternatives; pairs of edits never do. */
export const isClosedFamily = (operator: string): boolean => CLOSED.has(operator);
