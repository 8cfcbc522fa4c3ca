/** Dies in the middle of a run. */
import { ask, idle, untilRun } from './shelf.ts';

untilRun();
ask(idle);
process.abort();
