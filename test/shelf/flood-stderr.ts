/** Writes to standard error without end. */
import { writeSync } from 'node:fs';
import { ask, idle, untilRun } from './shelf.ts';

untilRun();
ask(idle);
for (;;) writeSync(2, 'x'.repeat(65_536));
