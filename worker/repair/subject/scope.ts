/** Names a site can use, nearest declaration first. */
import type { Node } from '@babel/types';
import { children } from '../../../core/program/walk.ts';
import { isFunctionNode, type Site } from './sites.ts';

export interface Variable {
  readonly name: string;
  /** `function` and `import` names are called, rarely read; `const` is never assigned. */
  readonly how: 'param' | 'let' | 'const' | 'var' | 'function' | 'class' | 'import' | 'catch';
  readonly at: number;
  /** Initialiser, for guessing what the variable holds. */
  readonly init: Node | null;
}

const bound = (pattern: Node, how: Variable['how'], init: Node | null): Variable[] => {
  if (pattern.type === 'Identifier') return [{ name: pattern.name, how, at: pattern.end ?? 0, init }];
  if (pattern.type === 'AssignmentPattern') return bound(pattern.left, how, pattern.right);
  if (pattern.type === 'RestElement') return bound(pattern.argument, how, null);
  if (pattern.type === 'ObjectProperty') return bound(pattern.value, how, null);
  if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern')
    return [...children(pattern)].flatMap((child) => bound(child, how, null));
  return [];
};

const declared = (statement: Node): Variable[] => {
  if (statement.type === 'VariableDeclaration') {
    const how = statement.kind === 'var' || statement.kind === 'let' ? statement.kind : 'const';
    // A later declarator may use an earlier one, and nothing may use a name before its own end.
    return statement.declarations.flatMap(({ id, init, end }) =>
      bound(id, how, init ?? null).map((one) => ({ ...one, at: end ?? one.at })),
    );
  }
  if (statement.type === 'FunctionDeclaration' && statement.id)
    return [{ name: statement.id.name, how: 'function', at: 0, init: statement }];
  if (statement.type === 'ClassDeclaration' && statement.id)
    return [{ name: statement.id.name, how: 'class', at: 0, init: statement }];
  if (statement.type === 'ImportDeclaration')
    return statement.specifiers.map(({ local }) => ({ name: local.name, how: 'import', at: 0, init: null }));
  if (
    (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
    statement.declaration
  )
    return declared(statement.declaration);
  return [];
};

/** Names a node declares for what is inside it. */
const introduces = (node: Node): Variable[] => {
  if (node.type === 'Program' || node.type === 'BlockStatement') return node.body.flatMap(declared);
  if (node.type === 'SwitchStatement') return node.cases.flatMap((one) => one.consequent.flatMap(declared));
  if (node.type === 'ForStatement') return node.init ? declared(node.init) : [];
  if (node.type === 'ForInStatement' || node.type === 'ForOfStatement')
    return declared(node.left).map((one) => ({ ...one, at: node.right.end ?? 0 }));
  if (node.type === 'CatchClause') return node.param ? bound(node.param, 'catch', null) : [];
  if (isFunctionNode(node) && 'params' in node) {
    const params = node.params.flatMap((param) => bound(param, 'param', null));
    const own = node.type === 'FunctionExpression' && node.id ? node.id.name : null;
    return own ? [...params, { name: own, how: 'function', at: 0, init: node }] : params;
  }
  return [];
};

/** Visible variables at an offset inside `site`, nearest scope first, each name once. */
export const visibleAt = (site: Site, offset: number): Variable[] => {
  const seen = new Set<string>();
  const visible: Variable[] = [];
  let crossed = false;
  for (let at: Site | null = site; at; at = at.parent) {
    for (const variable of introduces(at.node)) {
      if (seen.has(variable.name)) continue;
      // Before its declaration a name is dead, unless the use sits in a function that runs later.
      if (!crossed && variable.at > offset) continue;
      seen.add(variable.name);
      visible.push(variable);
    }
    if (isFunctionNode(at.node)) crossed = true;
  }
  return visible;
};
