/**
 * Plain: the only form in which a value leaves a sandbox realm. A JSON tree in which everything JSON
 * cannot say is an object with the key "$". Objects and arrays carry an `id` when they are referred to
 * again, so shared and cyclic structure survives; nothing in the tree can run.
 */
import * as z from 'zod';

export type Plain =
  | string
  | number
  | boolean
  | null
  | { $: 'undefined' }
  | { $: 'number'; v: 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  | { $: 'bigint'; v: string }
  | { $: 'symbol'; v: string }
  | { $: 'date'; v: number | null }
  | { $: 'regexp'; source: string; flags: string }
  | { $: 'ref'; id: number }
  /** `holes` lists the indexes absent from a sparse array. */
  | { $: 'array'; id: number; v: Plain[]; holes?: number[] }
  /** `type` is the constructor's name; null for a null prototype. Own enumerable string keys only. */
  | { $: 'object'; id: number; type: string | null; v: [string, Plain][]; handle?: number }
  | { $: 'map'; id: number; v: [Plain, Plain][] }
  | { $: 'set'; id: number; v: Plain[] }
  | { $: 'bytes'; id: number; type: string; v: number[] }
  | { $: 'error'; id: number; type: string; message: string; v: [string, Plain][] }
  /** A function, promise or iterator that stays where it is; `handle` names it there. */
  | { $: 'function'; handle: number; name: string }
  | { $: 'promise'; handle: number }
  | { $: 'iterator'; handle: number; async: boolean }
  /** Cut off by a size limit; never equal to anything. */
  | { $: 'truncated' };

const key = z.tuple([z.string(), z.lazy((): z.ZodType<Plain> => Plain)]);
const lazyPlain = z.lazy((): z.ZodType<Plain> => Plain);
const id = z.int().nonnegative();

export const Plain: z.ZodType<Plain> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.discriminatedUnion('$', [
    z.object({ $: z.literal('undefined') }),
    z.object({ $: z.literal('number'), v: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) }),
    z.object({ $: z.literal('bigint'), v: z.string().regex(/^-?\d{1,10000}$/) }),
    z.object({ $: z.literal('symbol'), v: z.string() }),
    z.object({ $: z.literal('date'), v: z.number().nullable() }),
    z.object({ $: z.literal('regexp'), source: z.string(), flags: z.string() }),
    z.object({ $: z.literal('ref'), id }),
    z.object({ $: z.literal('array'), id, v: z.array(lazyPlain), holes: z.array(id).exactOptional() }),
    z.object({
      $: z.literal('object'),
      id,
      type: z.string().nullable(),
      v: z.array(key),
      handle: id.exactOptional(),
    }),
    z.object({ $: z.literal('map'), id, v: z.array(z.tuple([lazyPlain, lazyPlain])) }),
    z.object({ $: z.literal('set'), id, v: z.array(lazyPlain) }),
    z.object({ $: z.literal('bytes'), id, type: z.string(), v: z.array(z.number()) }),
    z.object({ $: z.literal('error'), id, type: z.string(), message: z.string(), v: z.array(key) }),
    z.object({ $: z.literal('function'), handle: id, name: z.string() }),
    z.object({ $: z.literal('promise'), handle: id }),
    z.object({ $: z.literal('iterator'), handle: id, async: z.boolean() }),
    z.object({ $: z.literal('truncated') }),
  ]),
]);
