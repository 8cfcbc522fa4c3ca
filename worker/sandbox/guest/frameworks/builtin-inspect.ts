/**
 * `util.inspect` and `util.format` for what they print most: values that fit one line. Node's layout of
 * long arrays and of options is not imitated; asking for it throws instead of giving another text.
 */
import { classNames, isObject, unsupported } from './support.ts';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Node's defaults: nesting shown, and the longest text kept on one line. */
const DEPTH = 2;
const LINE = 72;
/** Longer arrays node prints in columns. */
const COLUMNS = 6;

/** Node's text for a value, on one line. @throws UnsupportedError where node would use several. */
export function inspect(value: unknown, options?: unknown): string {
  if (options !== undefined && (!isObject(options) || Object.keys(options).length > 0))
    unsupported('options of util.inspect');
  const text = write(value, 0, []);
  if (isObject(value) && text.length > LINE) unsupported('util.inspect of a value longer than a line');
  return text;
}

function write(value: unknown, depth: number, above: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
      return functionText(value);
    case 'object':
      return value === null ? 'null' : nested(value, depth, above);
    default:
      return String(value);
  }
}

function functionText(value: object): string {
  const name = (value as { name?: unknown }).name;
  if (/^class\b/.test(Function.prototype.toString.call(value))) unsupported('util.inspect of a class');
  return typeof name === 'string' && name !== '' ? `[Function: ${name}]` : '[Function (anonymous)]';
}

/** Single quotes unless only other quotes avoid an escape, as node chooses. */
function quote(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : !text.includes('`') && !text.includes('${')
        ? '`'
        : "'";
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return mark + (mark === "'" ? body.replaceAll("'", "\\'") : body) + mark;
}

function nested(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) unsupported('util.inspect of a cycle');
  const name = classNames(value)[0];
  const inner = (item: unknown): string => write(item, depth + 1, [...above, value]);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) unsupported('util.inspect of an error, which prints its stack');
  if (value instanceof Promise || ArrayBuffer.isView(value))
    unsupported('util.inspect of this kind of value');
  if (Array.isArray(value)) {
    if (value.length > 0 && depth > DEPTH) return '[Array]';
    if (value.length > COLUMNS) unsupported('util.inspect of an array of more than six items');
    if (Object.keys(value).length !== value.length) unsupported('util.inspect of a sparse array');
    return list('[', value.map(inner), ']');
  }
  const sized = value instanceof Map || value instanceof Set;
  if (depth > DEPTH && (sized || Object.keys(value).length > 0))
    return `[${name ?? 'Object: null prototype'}]`;
  if (value instanceof Map) {
    return list(`Map(${value.size}) {`, [...(value as Map<unknown, unknown>)].map(([key, item]) => `${inner(key)} => ${inner(item)}`), '}'); // prettier-ignore
  }
  if (value instanceof Set) return list(`Set(${value.size}) {`, [...(value as Set<unknown>)].map(inner), '}');
  const prefix = name === undefined ? '[Object: null prototype] ' : name === 'Object' ? '' : `${name} `;
  const members = Object.entries(value).map(
    ([key, item]) => `${IDENTIFIER.test(key) ? key : quote(key)}: ${inner(item)}`,
  );
  return list(`${prefix}{`, members, '}');
}

const list = (open: string, items: readonly string[], close: string): string =>
  items.length === 0 ? `${open}${close}` : `${open} ${items.join(', ')} ${close}`;

/** `util.format`: `%s %d %i %f %j %o %O %c %%`, then the arguments left over. */
export function format(...args: unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(plain).join(' ');
  let next = 0;
  const text = first.replace(/%([sdifjoOc%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (next >= rest.length) return whole;
    return directive(kind, rest[next++]);
  });
  return [rest.length === 0 ? first : text, ...rest.slice(next).map(plain)].join(' ');
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

function directive(kind: string, value: unknown): string {
  switch (kind) {
    case 's':
      return isObject(value)
        ? inspect(value)
        : typeof value === 'bigint'
          ? `${value}n`
          : Object.is(value, -0)
            ? '-0'
            : String(value);
    case 'd':
      return typeof value === 'bigint'
        ? `${value}n`
        : isObject(value) || typeof value === 'symbol'
          ? 'NaN'
          : inspect(Number(value));
    case 'i':
      return typeof value === 'bigint'
        ? `${value}n`
        : isObject(value) || typeof value === 'symbol'
          ? 'NaN'
          : inspect(parseInt(String(value), 10));
    case 'f':
      return typeof value === 'symbol' ? 'NaN' : inspect(parseFloat(String(value)));
    case 'j':
      return JSON.stringify(value) ?? 'undefined';
    case 'c':
      return '';
    default:
      return kind === 'o' ? unsupported('%o of util.format') : inspect(value);
  }
}
