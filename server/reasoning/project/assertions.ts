/**
 * A plain script of assertions is one test to whoever runs it, and stops at its first failure. Taken apart it
 * is as many tests as it has assertions: the search sees which pass and which fail, and nothing that must stay
 * as it is goes unnoticed. Every part still evaluates everything, in order, so scripts with state keep their meaning.
 */
import type { CallExpression, Node, Program } from '@babel/types';
import MagicString from 'magic-string';
import { descendants } from '../../../core/program/walk.ts';

export interface Part {
  /** `line 3: assert.equal(f(1), 2)`. */
  readonly name: string;
  readonly text: string;
}

/** More assertions than this are judged in groups: each part costs a run. */
const MAX_PARTS = 48;
const NAME_LENGTH = 60;

/** Assertions that run a function they are given: the others must run it too, or state would differ. */
const RUNS_ARGUMENT = new Set(['throws', 'doesNotThrow', 'rejects', 'doesNotReject']);

const calleeName = (call: CallExpression): { root: string; method: string | null } | null => {
  const { callee } = call;
  if (callee.type === 'Identifier') return { root: callee.name, method: null };
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  const { object } = callee;
  if (object.type === 'Identifier') return { root: object.name, method: callee.property.name };
  // assert.strict.equal
  if (object.type === 'MemberExpression' && object.object.type === 'Identifier')
    return { root: object.object.name, method: callee.property.name };
  return null;
};

interface Assertion {
  readonly statement: Node;
  readonly call: CallExpression;
  readonly method: string | null;
}

const assertionOf = (statement: Node): Assertion | null => {
  if (statement.type !== 'ExpressionStatement') return null;
  const { expression } = statement;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  if (call.type !== 'CallExpression') return null;
  const name = calleeName(call);
  const known = name && (name.root === 'assert' || (name.root === 'console' && name.method === 'assert'));
  return known ? { statement, call, method: name.method } : null;
};

/** What an assertion does to the world, without its judgement. */
const evaluated = (source: string, { statement, call, method }: Assertion): string => {
  const awaits = statement.type === 'ExpressionStatement' && statement.expression.type === 'AwaitExpression';
  const parts = call.arguments.map((argument) => source.slice(argument.start ?? 0, argument.end ?? 0));
  const [first = ''] = parts;
  const body =
    method !== null && RUNS_ARGUMENT.has(method)
      ? `${awaits ? 'await ' : ''}(${first})()`
      : `void [${parts.join(', ')}]`;
  return `try { ${body}; } catch {}`;
};

/**
 * The parts of a script of assertions, each with one of them (or one group) judging; null when there are
 * fewer than two. `program` is the parse of `source`.
 */
export const splitAssertions = (source: string, program: Program): Part[] | null => {
  const found = [...descendants(program)].flatMap((node) => assertionOf(node) ?? []);
  if (found.length < 2) return null;
  const size = Math.ceil(found.length / MAX_PARTS);
  const groups = Array.from({ length: Math.ceil(found.length / size) }, (_, index) =>
    found.slice(index * size, (index + 1) * size),
  );
  return groups.map((group) => {
    const text = new MagicString(source);
    for (const assertion of found)
      if (!group.includes(assertion))
        text.overwrite(
          assertion.statement.start ?? 0,
          assertion.statement.end ?? 0,
          evaluated(source, assertion),
        );
    const [first] = group as [Assertion, ...Assertion[]];
    const words = source
      .slice(first.statement.start ?? 0, first.statement.end ?? 0)
      .replace(/\s+/g, ' ')
      .replace(/;$/, '');
    const short = words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH - 1)}…` : words;
    return { name: `line ${first.statement.loc?.start.line ?? 0}: ${short}`, text: text.toString() };
  });
};
