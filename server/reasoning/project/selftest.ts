/**
 * Files that test themselves: assertions at the bottom of the file under repair. They are cut out into a
 * test of their own, so the candidate never holds the values it is compared with.
 */
import type { Node, Program } from '@babel/types';

export interface SelfTest {
  /** The subject with its own tests blanked; same length, same lines. */
  readonly subject: string;
  /** The tests alone; null when the file has none. */
  readonly test: string | null;
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

const rootName = (node: Node): string | null => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootName(node.object);
  if (node.type === 'CallExpression') return rootName(node.callee);
  if (node.type === 'AwaitExpression') return rootName(node.argument);
  return null;
};

const TEST_ROOTS = new Set(['assert', 'console', 'test', 'it', 'describe', 'expect', 'suite']);
const TEST_MODULES = /^(node:)?(assert(\/strict)?|test)$|^vitest$|^@jest\/globals$/;

const isAssertion = (statement: Node): boolean => {
  if (statement.type !== 'ExpressionStatement') return false;
  const root = rootName(statement.expression);
  return root !== null && TEST_ROOTS.has(root) && !/^console\.(log|info|warn|error)/.test(root);
};

const importsTestModule = (statement: Node): boolean => {
  if (statement.type === 'ImportDeclaration') return TEST_MODULES.test(statement.source.value);
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(
    ({ init }) =>
      init?.type === 'CallExpression' &&
      rootName(init.callee) === 'require' &&
      init.arguments[0]?.type === 'StringLiteral' &&
      TEST_MODULES.test(init.arguments[0].value),
  );
};

/** Separates a file's own top-level assertions (and the imports only they need) from the rest. */
export const splitSelfTest = (source: string, program: Program): SelfTest => {
  const own = program.body.filter((statement) => isAssertion(statement));
  if (own.length === 0) return { subject: source, test: null };
  const moved = program.body.filter((statement) => isAssertion(statement) || importsTestModule(statement));
  let subject = source;
  for (const { start, end } of moved) {
    const from = start ?? 0;
    const to = end ?? 0;
    subject = subject.slice(0, from) + blank(subject.slice(from, to)) + subject.slice(to);
  }
  return { subject, test: moved.map(({ start, end }) => source.slice(start ?? 0, end ?? 0)).join('\n') };
};
