/**
 * The function around a cursor, found in the text alone: used when no symbol provider answers. It knows
 * brackets, not grammar; a wrong guess costs a wider search, never a wrong fix.
 */
import { blank } from './blank.ts';

/** A top-level function, or a method as `Class#method`; offsets are UTF-16, `end` exclusive. */
export interface FoundFunction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const notMethods = new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'function', 'super', 'with']);
const declared =
  /(?:(?:async\s+)?\bfunction\s*\*?\s*([\w$]+)|\bclass\s+([\w$]+)|(?:\b(?:const|let|var)\s+|\bexports\.)([\w$]+)[^=;(){}\n]*=(?!=))/g;
const method = /([\w$]+)\s*(?:<[^>(){}]*>\s*)?\(/g;

/** Number of open brackets before each index. */
const depths = (code: string): Int32Array => {
  const out = new Int32Array(code.length + 1);
  let depth = 0;
  for (let i = 0; i < code.length; i++) {
    out[i] = depth;
    if ('([{'.includes(code[i]!)) depth++;
    else if (')]}'.includes(code[i]!)) out[i] = --depth;
  }
  out[code.length] = depth;
  return out;
};

/** All functions a repair can be restricted to, in order of their start. */
export const functionsIn = (text: string): FoundFunction[] => {
  const code = blank(text);
  const depth = depths(code);
  const found: FoundFunction[] = [];
  const close = (open: number): number => {
    for (let i = open + 1; i < code.length; i++)
      if (depth[i] === depth[open] && ')]}'.includes(code[i]!)) return i;
    return code.length - 1;
  };
  const rest = (from: number): string => code.slice(from, from + 300);
  /** End of the body after a parameter list opened at `open`; an object type in between is passed over. */
  const bodyEnd = (open: number): number | undefined => {
    let brace = code.indexOf('{', close(open));
    if (open < 0 || brace < 0 || /[;=]/.test(code.slice(close(open), brace).replace('=>', '')))
      return undefined;
    let end = close(brace);
    for (
      let again = /^\s*(?:\[\]\s*)?(?:=>\s*)?\{/.exec(rest(end + 1));
      again;
      again = /^\s*\{/.exec(rest(end + 1))
    ) {
      brace = end + again[0].length;
      end = close(brace);
    }
    return end + 1;
  };
  const lineEnd = (from: number): number => {
    for (let i = from; i < code.length; i++)
      if (depth[i]! <= depth[from]! && /[;\n]/.test(code[i]!)) return i;
    return code.length;
  };
  const assigned = (start: number, from: number): number | undefined => {
    const head = /^\s*(?:async\s*)?(?:function\b[^(]*|<[^>]*>\s*)?(\(|[\w$]+\s*=>)/.exec(rest(from));
    if (!head) return undefined;
    const last = from + head[0].length - 1;
    if (head[0].includes('function')) return bodyEnd(last);
    const arrow = head[1] === '(' ? code.indexOf('=>', close(last)) : last - 1;
    if (arrow < 0 || (head[1] === '(' && !/^\s*(?::[^;]*)?$/.test(code.slice(close(last) + 1, arrow))))
      return undefined;
    const brace = /^\s*\{/.exec(rest(arrow + 2));
    return brace ? close(arrow + 1 + brace[0].length) + 1 : Math.max(lineEnd(arrow), start);
  };
  const methodsOf = (name: string, open: number): void => {
    const end = close(open);
    method.lastIndex = open + 1;
    for (let match = method.exec(code); match && match.index < end; match = method.exec(code)) {
      const called = /[.=]\s*$|\bnew\s+$/.test(code.slice(open, match.index));
      if (depth[match.index] !== depth[open]! + 1 || called || notMethods.has(match[1]!)) continue;
      const stop = bodyEnd(match.index + match[0].length - 1);
      if (stop !== undefined) found.push({ name: `${name}#${match[1]}`, start: match.index, end: stop });
    }
  };
  for (const match of code.matchAll(declared)) {
    const start = match.index;
    if (depth[start] !== 0) continue;
    const after = start + match[0].length;
    if (match[2] !== undefined) {
      const open = code.indexOf('{', after);
      if (open >= 0) methodsOf(match[2], open);
      continue;
    }
    const end = match[1] === undefined ? assigned(start, after) : bodyEnd(code.indexOf('(', after));
    if (end !== undefined) found.push({ name: (match[1] ?? match[3])!, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
};

const heading =
  /^(?:\s|export\b|default\b|async\b|static\b|public\b|private\b|protected\b|override\b|get\b|set\b|@[\w$.]+)*$/;

/**
 * The function at `offset`: the one around it, else the one whose comment or first keywords it stands on.
 * Undefined between functions.
 */
export const functionAt = (text: string, offset: number): FoundFunction | undefined => {
  const functions = functionsIn(text);
  const around = functions.find(({ start, end }) => start <= offset && offset <= end);
  const next = functions.find(({ start }) => start > offset);
  if (around !== undefined || next === undefined) return around;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const above = text.slice(lineStart, next.start);
  const apart = /^\s*\n/.test(above) || /\n[ \t]*\r?\n/.test(above);
  return !apart && heading.test(blank(text).slice(lineStart, next.start)) ? next : undefined;
};
