/** A candidate that asks for verdicts, to find the expected value by trying. */
import { ask, forever, idle, untilRun } from './shelf.ts';

untilRun();
ask(idle);
ask({ k: 'compare', c: { matcher: 'strictEqual', negated: false, actual: 42, expected: [42] } });
forever();
