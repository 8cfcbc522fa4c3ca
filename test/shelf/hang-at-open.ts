/** Says that it is ready and nothing more. */
import { forever, read, write } from './shelf.ts';

const start = read();
if (start.t === 'start') write({ t: 'ready', engine: start.engine, version: '0' });
forever();
