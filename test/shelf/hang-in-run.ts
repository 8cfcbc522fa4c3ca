/** Takes a request and never comes back. */
import { ask, forever, idle, untilRun } from './shelf.ts';

untilRun();
ask(idle);
forever();
