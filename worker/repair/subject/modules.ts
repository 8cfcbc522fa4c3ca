/** ECMAScript module syntax → CommonJS, as insertions that keep every offset of the subject. */
import type {
  ExportNamedDeclaration,
  Identifier,
  ImportDeclaration,
  Node,
  Program,
  StringLiteral,
} from '@babel/types';
import { descendants } from '../../../core/program/walk.ts';
import type { Wrap } from './text.ts';

/** How a module's text becomes CommonJS: insertions, and what follows its end. */
export interface Interop {
  readonly wraps: readonly Wrap[];
  readonly prologue: string;
  readonly epilogue: string;
}

const nameOf = (node: Identifier | StringLiteral): string =>
  node.type === 'Identifier' ? node.name : node.value;
const quote = (text: string): string => JSON.stringify(text);

const importText = (node: ImportDeclaration, index: number): string => {
  const from = `require(${quote(node.source.value)})`;
  if (node.specifiers.length === 0) return `${from};`;
  const whole = `__clq_import${index}`;
  const bindings = node.specifiers.map((one) => {
    if (one.type === 'ImportNamespaceSpecifier') return `${one.local.name} = ${whole}`;
    // A CommonJS module has no `default`: it is its own default, as in Node.
    const imported = one.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(one.imported);
    if (imported === 'default')
      return `${one.local.name} = ${whole} && ${whole}.__esModule ? ${whole}.default : ${whole}`;
    return `${one.local.name} = ${whole}[${quote(imported)}]`;
  });
  return `const ${whole} = ${from}, ${bindings.join(', ')};`;
};

const getter = (exported: string, value: string): string =>
  `Object.defineProperty(exports, ${quote(exported)}, { enumerable: true, configurable: true, get: () => ${value} });`;

const declaredNames = (node: Node): string[] => {
  if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id)
    return [node.id.name];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id }) =>
    [...descendants(id)].flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])),
  );
};

const exportNamed = (node: ExportNamedDeclaration, index: number): { wrap: Wrap; after: string } => {
  const range = { start: node.start ?? 0, end: node.end ?? 0, open: '', close: '' };
  if (node.declaration) {
    const wrap = { ...range, end: node.declaration.start ?? 0, replace: '' };
    return {
      wrap,
      after: declaredNames(node.declaration)
        .map((name) => getter(name, name))
        .join(' '),
    };
  }
  const whole = `__clq_export${index}`;
  const after = node.specifiers.map((one) => {
    if (one.type === 'ExportNamespaceSpecifier') return getter(nameOf(one.exported), whole);
    if (one.type !== 'ExportSpecifier') return '';
    const local = nameOf(one.local);
    return getter(nameOf(one.exported), node.source ? `${whole}[${quote(local)}]` : local);
  });
  const replace = node.source ? `const ${whole} = require(${quote(node.source.value)});` : '';
  return { wrap: { ...range, replace }, after: after.join(' ') };
};

/** Insertions that turn an ES module into CommonJS; nothing for a script. */
export const interop = (program: Program): Interop => {
  const wraps: Wrap[] = [];
  const after: string[] = [];
  for (const node of descendants(program)) {
    const range = { start: node.start ?? 0, end: node.end ?? 0, open: '', close: '' };
    if (node.type === 'ImportExpression') {
      wraps.push({ ...range, end: node.source.start ?? 0, replace: 'Promise.resolve().then(() => require(' });
      wraps.push({ ...range, start: node.source.end ?? 0, replace: '))' });
    } else if (node.type === 'MetaProperty' && node.meta.name === 'import')
      wraps.push({
        ...range,
        replace: '({ url: "file:///subject.js", filename: "/subject.js", dirname: "/" })',
      });
  }
  if (program.sourceType !== 'module') return { wraps, prologue: '', epilogue: '' };
  program.body.forEach((node, index) => {
    const range = { start: node.start ?? 0, end: node.end ?? 0, open: '', close: '' };
    if (node.type === 'ImportDeclaration') wraps.push({ ...range, replace: importText(node, index) });
    else if (node.type === 'ExportNamedDeclaration') {
      const { wrap, after: getters } = exportNamed(node, index);
      wraps.push(wrap);
      after.push(getters);
    } else if (node.type === 'ExportAllDeclaration') {
      const copy = `for (const [k, v] of Object.entries(require(${quote(node.source.value)}))) if (k !== 'default') exports[k] = v;`;
      wraps.push({ ...range, replace: copy });
    } else if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const named =
        (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
        declaration.id;
      wraps.push({ ...range, end: declaration.start ?? 0, replace: named ? '' : 'exports.default = ' });
      if (named) after.push(getter('default', named.name));
    }
  });
  return {
    wraps,
    prologue: '"use strict"; Object.defineProperty(exports, "__esModule", { value: true }); ',
    epilogue: `\n;${after.join(' ')}`,
  };
};
