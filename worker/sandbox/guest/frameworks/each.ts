/** `test.each`: tables as arrays or as tagged templates, and titles made from rows. */
import { isCallable, isObject } from './support.ts';

export interface Row {
  readonly args: readonly unknown[];
  /** Title for this row. */
  title(pattern: string, index: number): string;
}

/** Rows of `each(table)` or of each`a | b ${1} | ${2}`. @throws Error for a table that is none. */
export function rowsOf(first: unknown, values: readonly unknown[]): Row[] {
  if (Array.isArray(first) && 'raw' in first) return templateRows(first as string[], values);
  if (!Array.isArray(first)) throw new Error('.each needs an array or a template table');
  return first.map((item: unknown): Row => {
    const args = Array.isArray(item) ? (item as unknown[]) : [item];
    return {
      args,
      title: (pattern, index) => {
        const named = isObject(args[0]) && args.length === 1 ? interpolate(pattern, args[0], index) : pattern;
        return printf(named, args, index);
      },
    };
  });
}

function templateRows(texts: readonly string[], values: readonly unknown[]): Row[] {
  const headings = (texts[0] ?? '').split('\n').map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('//')) ?? ''; // prettier-ignore
  const names = headings.split('|').map((name) => name.trim()).filter((name) => name !== ''); // prettier-ignore
  if (names.length === 0 || values.length % names.length !== 0)
    throw new Error('.each: the table has incomplete rows');
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += names.length) {
    const row = Object.fromEntries(names.map((name, column) => [name, values[start + column]]));
    rows.push({ args: [row], title: (pattern, index) => interpolate(pattern, row, index) });
  }
  return rows;
}

/** `$name`, `$a.b` and `$#` from the row's properties. */
function interpolate(pattern: string, row: Record<string, unknown>, index: number): string {
  return pattern.replace(/\$(#|[A-Za-z_$][\w$.]*)/g, (whole, path: string) => {
    if (path === '#') return String(index);
    let value: unknown = row;
    for (const key of path.split('.')) {
      if (!isObject(value) || !(key in value)) return whole;
      value = value[key];
    }
    return typeof value === 'string' ? value : brief(value);
  });
}

/** `%s %d %i %f %j %o %O %p %# %$ %%` in order; placeholders beyond the arguments stay. */
function printf(pattern: string, args: readonly unknown[], index: number): string {
  let next = 0;
  return pattern.replace(/%([sdifjoOp#$%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (kind === '#') return String(index);
    if (kind === '$') return String(index + 1);
    if (next >= args.length) return whole;
    const value = args[next++];
    switch (kind) {
      case 's':
        return isObject(value) ? brief(value) : String(value);
      case 'd':
      case 'f':
        return typeof value === 'bigint' ? `${value}n` : String(Number(value));
      case 'i':
        return String(parseInt(String(value), 10));
      default:
        return brief(value);
    }
  });
}

/** Short, stable text for a title. */
function brief(value: unknown): string {
  if (value === undefined || typeof value === 'symbol' || isCallable(value))
    return String(isCallable(value) ? value.name : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
