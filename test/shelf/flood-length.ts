/** Announces a frame of four gigabytes. */
import { writeSync } from 'node:fs';
import { forever, untilRun } from './shelf.ts';

untilRun();
writeSync(3, Buffer.from([0xff, 0xff, 0xff, 0xff]));
forever();
