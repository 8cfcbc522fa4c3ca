/**
 * Canonical JSON in the manner of RFC 8785: keys in UTF-16 code-unit order, numbers as ECMAScript writes
 * them, no white space. One value has one text, so hashes and signatures mean something.
 */

/**
 * Canonical text of a JSON value. Properties that are `undefined` are left out, as JSON does.
 * Throws `TypeError` naming the path for anything JSON cannot say (NaN, functions, cycles, bigint).
 */
export function canonical(value: unknown): string {
  return write(value, '$', new Set());
}

function write(value: unknown, path: string, above: Set<object>): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path}: ${value} has no JSON form`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : nested(value, path, above);
    default:
      throw new TypeError(`${path}: ${typeof value} has no JSON form`);
  }
}

function nested(value: object, path: string, above: Set<object>): string {
  if (above.has(value)) throw new TypeError(`${path}: refers to itself`);
  above.add(value);
  const text = Array.isArray(value)
    ? `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`, above)).join(',')}]`
    : `{${members(value as Record<string, unknown>, path, above).join(',')}}`;
  above.delete(value);
  return text;
}

function members(value: Record<string, unknown>, path: string, above: Set<object>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key], `${path}.${key}`, above)}`);
}
