/** Truth, `==`, `===`, `Object.is`, `typeof`, `instanceof`: matchers that look at the value itself. */
import type { Plain } from '../../protocol/plain.ts';
import { isTruthy, nodeOf, primitiveOf, typeOf } from './equal-plain.ts';
import type { Rule } from './matchers-rule.ts';
import { answer, at, isUndefined } from './matchers-rule.ts';
import { show } from './show.ts';

/** Expected: value, and for anything but primitives whether the realm saw the very same value. */
const same =
  (said: string): Rule =>
  (actual, expected) => ({
    answer: answer(isSame(actual, at(expected, 0), at(expected, 1))),
    said: `${said} ${show(at(expected, 0))}`,
  });

function isSame(actual: Plain, expected: Plain, seen: Plain): boolean {
  const a = primitiveOf(actual);
  const b = primitiveOf(expected);
  if (a !== null && b !== null) return Object.is(a.value, b.value);
  if (a !== null || b !== null) return false;
  const x = nodeOf(actual);
  const y = nodeOf(expected);
  if (x !== null && y !== null && x.$ === y.$ && 'handle' in x && 'handle' in y && x.handle === y.handle)
    return true;
  return seen === true;
}

/** Node's `assert.equal`: `==`, and NaN equals NaN. Objects converted by the realm, which holds no candidate code. */
const loose: Rule = (actual, expected) => {
  const a = primitiveOf(actual);
  const b = primitiveOf(at(expected, 0));
  const pass =
    a !== null && b !== null
      ? // eslint-disable-next-line eqeqeq -- `assert.equal` is defined by ==.
        a.value == b.value || (Number.isNaN(a.value) && Number.isNaN(b.value))
      : at(expected, 1) === true;
  return { answer: answer(pass), said: `to equal (==) ${show(at(expected, 0))}` };
};

const is =
  (said: string, test: (actual: Plain) => boolean): Rule =>
  (actual) => ({ answer: answer(test(actual)), said });

const truthy = is('to be truthy', isTruthy);

export const IDENTITY: Readonly<Record<string, Rule>> = {
  ok: truthy,
  equal: loose,
  strictEqual: same('to strictly equal'),
  toBe: same('to be'),
  toBeTruthy: truthy,
  toBeFalsy: is('to be falsy', (actual) => !isTruthy(actual)),
  toBeNull: is('to be null', (actual) => actual === null),
  toBeUndefined: is('to be undefined', isUndefined),
  toBeDefined: is('to be defined', (actual) => !isUndefined(actual)),
  toBeNaN: is('to be NaN', (actual) => Number.isNaN(primitiveOf(actual)?.value)),
  toBeTypeOf: (actual, expected) => ({
    answer: answer(typeOf(actual) === at(expected, 0)),
    said: `to be of type ${show(at(expected, 0))}`,
  }),
  /** Expected: class name, whether the realm says it is an instance. */
  toBeInstanceOf: (_actual, expected) => ({
    answer: answer(at(expected, 1) === true),
    said: `to be an instance of ${String(at(expected, 0))}`,
  }),
  /** Expected: whether the predicate, which lives in the realm, said yes. */
  toSatisfy: (_actual, expected) => ({
    answer: answer(at(expected, 0) === true),
    said: 'to satisfy the predicate',
  }),
};
