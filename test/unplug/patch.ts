/** Applies a switch to the text of a file. */
import type { Switch } from './switches.ts';

/** @throws Error when the place is not found, found more than once, or the patch changes nothing. */
export function applySwitch({ name, file, find, replace }: Switch, text: string): string {
  const hits =
    typeof find === 'string'
      ? text.split(find).length - 1
      : [...text.matchAll(new RegExp(find.source, `${find.flags.replace('g', '')}g`))].length;
  if (hits !== 1) throw new Error(`${name}: its place in ${file} matches ${hits} times, not once`);
  // A function keeps `$&` and the like in a literal replacement from being expanded.
  const patched = typeof find === 'string' ? text.replace(find, () => replace) : text.replace(find, replace);
  if (patched === text) throw new Error(`${name}: the patch of ${file} changes nothing`);
  return patched;
}
