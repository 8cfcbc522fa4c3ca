/** A candidate that gives more results than it was asked for. */
import { ask, forever, idle, say, untilRun } from './shelf.ts';

untilRun();
ask(idle);
say({ k: 'did', res: { k: 'value', value: 41, steps: 0 } });
ask({ k: 'did', res: { k: 'value', value: 42, steps: 0 } });
forever();
