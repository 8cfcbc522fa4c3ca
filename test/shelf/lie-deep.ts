/** Sends JSON nested a million deep. */
import { ask, forever, idle, untilRun, write } from './shelf.ts';

untilRun();
ask(idle);
write({
  t: 'ask',
  text: `{"k":"did","res":{"k":"value","steps":0,"value":${'['.repeat(1e6)}${']'.repeat(1e6)}}}`,
});
forever();
