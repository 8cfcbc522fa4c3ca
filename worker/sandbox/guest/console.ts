/** A console that writes nowhere: lines are dropped. Test files get one that asserts, from their framework. */
import { defineProperty } from './primordials.ts';

const SILENT = [
  'log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'groupCollapsed', 'groupEnd',
'assert',
  'time', 'timeEnd', 'timeLog', 'count', 'countReset', 'clear',
]; // prettier-ignore

export const installConsole = (global: object): void => {
  const console: Record<string, unknown> = {};
  for (const name of SILENT) console[name] = () => undefined;
  defineProperty(global, 'console', { value: console, writable: true, configurable: true });
};
