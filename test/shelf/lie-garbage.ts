/** Sends what is not JSON. */
import { forever, untilRun, writeRaw } from './shelf.ts';

untilRun();
writeRaw('{"t":"done"');
forever();
