/** All operators. A new one is a row in the file of its kind of mistake; it needs no entry here. */
import { arithmetic } from './arithmetic.ts';
import { calls } from './calls.ts';
import { comparison } from './comparison.ts';
import { conditions } from './conditions.ts';
import { defaults } from './defaults.ts';
import { loops } from './loops.ts';
import type { Operator } from './operator.ts';
import { returns } from './returns.ts';
import { statements } from './statements.ts';
import { strings } from './strings.ts';
import { synthesis } from './synthesis.ts';
import { values } from './values.ts';
import { variables } from './variables.ts';

export const operators: readonly Operator[] = [
  ...comparison,
  ...arithmetic,
  ...values,
  ...variables,
  ...calls,
  ...conditions,
  ...returns,
  ...statements,
  ...defaults,
  ...strings,
  ...loops,
  ...synthesis,
];
