/** `console` of a test file: prints nothing, except that a failed `console.assert` fails the test. */
import type { FrameworkHost } from '../types.ts';
import { checker } from './assertion-error.ts';
import { define } from './support.ts';

const SILENT = [
  'log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'dirxml', 'table', 'group', 'groupCollapsed', 'groupEnd',
  'time', 'timeEnd', 'timeLog', 'count', 'countReset', 'clear',
]; // prettier-ignore

/** In node a failed `console.assert` only prints; a test that says it means it, so here it throws. */
export function testConsole(host: FrameworkHost): object {
  const ask = checker(host);
  const silent = Object.fromEntries(SILENT.map((name) => [name, () => undefined]));
  return define(
    {},
    {
      ...silent,
      assert: (condition?: unknown, ...message: unknown[]) =>
        ask('ok', false, condition, [], message.length === 0 ? undefined : message.map(String).join(' ')),
    },
  );
}
