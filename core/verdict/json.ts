/** A plain value as the nearest JSON, for documents that other programs read. */
import type { Plain } from '../../protocol/plain.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const MAX_DEPTH = 64;

/** Lossy on purpose: `undefined` → null, integers beyond 2^53 → text, NaN → "NaN", maps and sets → arrays, cycles → "[circular]". */
export const plainToJson = (value: Plain, depth = 0): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  const inner = (item: Plain): Json => plainToJson(item, depth + 1);
  switch (value.$) {
    case 'undefined':
      return null;
    case 'number':
      return value.v === '-0' ? 0 : value.v;
    case 'bigint':
      return Number.isSafeInteger(Number(value.v)) ? Number(value.v) : value.v;
    case 'symbol':
      return value.v;
    case 'date':
      return value.v === null ? null : new Date(value.v).toISOString();
    case 'regexp':
      return `/${value.source}/${value.flags}`;
    case 'array':
    case 'set':
      return value.v.map(inner);
    case 'object':
      return Object.fromEntries(value.v.map(([key, item]) => [key, inner(item)]));
    case 'map':
      return value.v.map(([key, item]) => [inner(key), inner(item)]);
    case 'bytes':
      return [...value.v];
    case 'error':
      return `${value.type}: ${value.message}`;
    case 'ref':
      return '[circular]';
    case 'function':
    case 'promise':
    case 'iterator':
    case 'truncated':
      return `[${value.$}]`;
  }
};
