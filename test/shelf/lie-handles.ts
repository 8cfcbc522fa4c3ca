/** A candidate that reaches for values of the test side it was never given. */
import type { Plain } from '../../protocol/plain.ts';
import type { Request } from '../../protocol/sandbox-wire.ts';
import { ask, idle, untilRun } from './shelf.ts';

/** Built-ins have the low numbers; own values of the test side are even from 1024 on. */
const TARGETS = [...Array(40).keys(), ...Array.from({ length: 60 }, (_, i) => 1024 + 2 * i)];

const request = (op: Request['op'], target: number, args: Plain[]): Plain | undefined => {
  const got = ask({ k: 'req', req: { op, target, key: 'constructor', args, path: '' } });
  return got.k === 'res' && got.res.k === 'value' ? got.res.value : undefined;
};

/** Refusals are errors that are handed over, so they may be looked at; anything else is loot. */
const isLoot = (value: Plain | undefined): boolean =>
  value !== undefined && !(typeof value === 'object' && value?.$ === 'error');

untilRun();
ask(idle);
ask({ k: 'did', res: { k: 'value', value: { $: 'function', handle: 1025, name: 'f' }, steps: 0 } });
let loot = 0;
for (const target of TARGETS) {
  if (isLoot(request('snapshot', target, []))) loot++;
  if (isLoot(request('call', target, ['return 1']))) loot++;
  // Named as an argument, it would be changed in place.
  request('call', 1025, [{ $: 'array', id: target, v: [6, 6, 6] }]);
}
ask({ k: 'did', res: { k: 'value', value: loot, steps: 0 } });
for (;;) ask(idle);
