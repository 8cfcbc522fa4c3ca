/** What one object holds, without what its parts hold: the text by which a change is noticed. */
import type { Plain } from '../../../protocol/plain.ts';
import { isArray, toJson } from './primordials.ts';

const part = (value: Plain): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value) return { r: value.id };
  return value;
};

/** Equal for equal shallow content; meant for containers (arrays, objects, maps, sets, bytes). */
export const shallowText = (node: Plain): string => {
  if (typeof node !== 'object' || node === null || !('v' in node) || !isArray(node.v)) return toJson(node);
  const list = node.v as (Plain | [Plain, Plain])[];
  const parts: unknown[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i] as Plain | [Plain, Plain];
    parts[i] = isArray(item) ? [part(item[0] as Plain), part(item[1] as Plain)] : part(item);
  }
  return toJson('holes' in node ? [parts, node.holes] : parts);
};
