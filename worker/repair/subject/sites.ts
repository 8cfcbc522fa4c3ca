/** Every node of the subject with where it stands: its parent, its role, its function. */
import type { Node } from '@babel/types';
import { children } from '../../../core/program/walk.ts';
import { outerRange, rangeOf } from './probes.ts';
import type { Range } from './text.ts';

/**
 * `value`: an expression that is read · `target`: assigned to · `callee`: called · `statement`: in a
 * statement list · `other`: keys, patterns, declarations, labels.
 */
export type Role = 'value' | 'target' | 'callee' | 'statement' | 'other';

export interface Site {
  readonly node: Node;
  readonly parent: Site | null;
  /** Property of the parent that holds the node. */
  readonly key: string;
  readonly role: Role;
  /** Nearest enclosing function, null at the top level. */
  readonly fn: Site | null;
  readonly range: Range;
  /** `range` with the parentheses around the node. */
  readonly outer: Range;
}

const EXPRESSION = /Expression$|Literal$|^Identifier$|^(Import|Super)$/;
const STATEMENT = /Statement$|^VariableDeclaration$/;
const LISTS = new Set(['Program', 'BlockStatement', 'SwitchCase', 'StaticBlock']);
const FUNCTION =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/;

export const isFunctionNode = (node: Node): boolean => FUNCTION.test(node.type);

const expressionRole = (node: Node, parent: Node, key: string): Role => {
  switch (parent.type) {
    case 'AssignmentExpression':
      return key === 'left' ? 'target' : 'value';
    case 'UpdateExpression':
      return 'target';
    case 'ForInStatement':
    case 'ForOfStatement':
      return key === 'left' ? 'target' : 'value';
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
      return key === 'callee' || key === 'tag' ? 'callee' : 'value';
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return key === 'property' && !parent.computed ? 'other' : 'value';
    case 'ObjectProperty':
      return key === 'key' && !parent.computed ? 'other' : 'value';
    case 'AssignmentPattern':
      return key === 'right' ? 'value' : 'other';
    case 'VariableDeclarator':
      return key === 'init' ? 'value' : 'other';
    case 'ClassProperty':
    case 'ClassPrivateProperty':
      return key === 'value' ? 'value' : 'other';
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'CatchClause':
    case 'RestElement':
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'MetaProperty':
    case 'ImportExpression':
      return 'other';
    default:
      if (isFunctionNode(parent)) return key === 'body' ? 'value' : 'other';
      return node.type === 'Super' || node.type === 'Import' ? 'other' : 'value';
  }
};

const roleOf = (node: Node, parent: Node | undefined, key: string): Role => {
  if (!parent) return 'other';
  if (LISTS.has(parent.type) && key !== 'test' && STATEMENT.test(node.type)) return 'statement';
  return EXPRESSION.test(node.type) ? expressionRole(node, parent, key) : 'other';
};

const keyOf = (parent: Node, child: Node): string => {
  for (const [key, value] of Object.entries(parent))
    if (value === child || (Array.isArray(value) && value.includes(child))) return key;
  return '';
};

/** All sites below `root`, parents first. Type-only and module syntax is left out: nothing there is repaired. */
export const collectSites = (script: string, root: Node): Site[] => {
  const sites: Site[] = [];
  const visit = (node: Node, parent: Site | null, fn: Site | null): void => {
    if (/^Import(Declaration)$|^Export(AllDeclaration)$/.test(node.type)) return;
    const key = parent ? keyOf(parent.node, node) : '';
    const site: Site = {
      node,
      parent,
      key,
      role: roleOf(node, parent?.node, key),
      fn,
      range: rangeOf(node),
      outer: outerRange(script, node),
    };
    sites.push(site);
    const inner = isFunctionNode(node) ? site : fn;
    // A shorthand property holds one text twice; its value alone may not be edited.
    if (node.type === 'ObjectProperty' && node.shorthand) return;
    for (const child of children(node)) visit(child, site, inner);
  };
  visit(root, null, null);
  return sites;
};

/** The chain from the parent outwards. */
export function* ancestors(site: Site): Generator<Site> {
  for (let at = site.parent; at; at = at.parent) yield at;
}
