import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { MathsAnswer, MathsCheck } from '../../protocol/maths.ts';
import { isVerified } from './verdict.ts';

const check = (name: MathsCheck['name'], holds = true): MathsCheck => ({ name, detail: '', holds });
const exact = check('exact-evaluation');
const independent = check('independent-evaluation');
const complete = check('completeness');
const substituted = check('substitution');

const table: readonly (readonly [string, MathsAnswer['kind'], string, MathsCheck[], boolean])[] = [
  ['a sum computed twice', 'arithmetic', '345', [exact, independent], true],
  ['a sum computed once', 'arithmetic', '345', [exact], false],
  ['only the second evaluation', 'arithmetic', '345', [independent], false],
  [
    'a failing independent evaluation',
    'arithmetic',
    '345',
    [exact, check('independent-evaluation', false)],
    false,
  ],
  ['a failing extra check', 'percentage', '1', [exact, independent, check('units', false)], false],
  [
    'an equation with everything',
    'equation',
    'x=2,x=3',
    [exact, complete, substituted, substituted, independent],
    true,
  ],
  ['one solution not substituted', 'equation', 'x=2,x=3', [exact, complete, substituted, independent], false],
  ['completeness not argued', 'equation', 'x=2', [exact, substituted, independent], false],
  ['no solution, argued', 'equation', 'no solution', [exact, complete, independent], true],
  ['units with dimensions', 'units', '1', [check('units'), exact, independent], true],
  ['units without dimensions', 'units', '1', [exact, independent], false],
  ['no check at all', 'arithmetic', '1', [], false],
];
for (const [name, kind, value, checks, expected] of table) {
  it(`${name}: ${expected ? 'verified' : 'not verified'}`, () =>
    assert.equal(isVerified({ kind, value, checks }), expected));
}
