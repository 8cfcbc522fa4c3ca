/** Speaks without being asked, without end. */
import { idle, say, untilRun } from './shelf.ts';

untilRun();
for (;;) say(idle);
