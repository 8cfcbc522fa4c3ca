/** Which names a source text declares at its top level, and where its functions are. */
import { parse, type ParserPlugin } from '@babel/parser';
import type { Node, Program } from '@babel/types';
import type { SourceLanguage } from '../../protocol/program.ts';
import { children } from './walk.ts';

/** A function a user can name: `sum`, or `Stack#push` for a method. Offsets are UTF-16, lines 1-based. */
export interface FunctionSite {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** Babel plugins each source language needs. */
export const PLUGINS: Record<SourceLanguage, ParserPlugin[]> = {
  js: [],
  jsx: ['jsx'],
  ts: ['typescript'],
  tsx: ['typescript', 'jsx'],
};

/** Parses JavaScript or TypeScript as a module or script. @throws SyntaxError with a `loc` of line and column. */
export const parseSource = (source: string, language: SourceLanguage): Program =>
  parse(source, {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    plugins: PLUGINS[language],
  }).program;

const patternNames = (pattern: Node): string[] => {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'AssignmentPattern') return patternNames(pattern.left);
  if (pattern.type === 'RestElement') return patternNames(pattern.argument);
  if (pattern.type === 'ObjectProperty') return patternNames(pattern.value);
  if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern')
    return [...children(pattern)].flatMap(patternNames);
  return [];
};

const declarationOf = (statement: Node): Node =>
  (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
  statement.declaration
    ? statement.declaration
    : statement;

/** Functions, classes and variables declared at the top level, exported or not, in source order. */
export const topLevelNames = (program: Program): string[] =>
  program.body.flatMap((statement) => {
    const declaration = declarationOf(statement);
    if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration')
      return declaration.id ? [declaration.id.name] : [];
    if (declaration.type === 'VariableDeclaration' && !declaration.declare)
      return declaration.declarations.flatMap(({ id }) => patternNames(id));
    return [];
  });

const isFunction = (node: Node | null | undefined): boolean =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

const site = (name: string, node: Node): FunctionSite => ({
  name,
  start: node.start ?? 0,
  end: node.end ?? 0,
  startLine: node.loc?.start.line ?? 1,
  endLine: node.loc?.end.line ?? 1,
});

const keyName = (node: Node): string | null =>
  node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : null;

/** Every named top-level function, `Class#method`, and function property of a top-level object literal. */
export const functionSites = (program: Program): FunctionSite[] =>
  program.body.flatMap((statement) => {
    const declaration = declarationOf(statement);
    if (declaration.type === 'FunctionDeclaration')
      return declaration.id ? [site(declaration.id.name, statement)] : [];
    if (declaration.type === 'ClassDeclaration' && declaration.id) {
      const owner = declaration.id.name;
      return [
        site(owner, statement),
        ...declaration.body.body.flatMap((member) => {
          if (member.type !== 'ClassMethod' && !(member.type === 'ClassProperty' && isFunction(member.value)))
            return [];
          const name = keyName(member.key);
          return name ? [site(`${owner}#${name}`, member)] : [];
        }),
      ];
    }
    if (declaration.type === 'VariableDeclaration')
      return declaration.declarations.flatMap((one) => {
        if (one.id.type !== 'Identifier') return [];
        const owner = one.id.name;
        if (isFunction(one.init)) return [site(owner, statement)];
        if (one.init?.type !== 'ObjectExpression') return [];
        return one.init.properties.flatMap((property) => {
          if (
            property.type !== 'ObjectMethod' &&
            !(property.type === 'ObjectProperty' && isFunction(property.value))
          )
            return [];
          const name = keyName(property.key);
          return name ? [site(`${owner}#${name}`, property)] : [];
        });
      });
    if (statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression') {
      const { left, right } = statement.expression;
      if (!isFunction(right) || left.type !== 'MemberExpression') return [];
      const name = keyName(left.property);
      return name ? [site(name, statement)] : [];
    }
    return [];
  });
