/** A candidate that says the test has passed. */
import { ask, forever, idle, untilRun, write } from './shelf.ts';

untilRun();
ask(idle);
write({ t: 'done', text: JSON.stringify({ tests: [], status: 'pass', assertions: 1, steps: 0 }) });
forever();
