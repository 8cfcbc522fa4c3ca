/** Every sub-command, in the order of the overview. */
import { askCommand } from './ask.ts';
import { benchCommand } from './bench.ts';
import type { Command } from './command.ts';
import { debugCommand } from './debug.ts';
import { doctorCommand } from './doctor.ts';
import { evalCommand } from './eval.ts';
import { rebuildCommand } from './rebuild.ts';
import { receiptCommand } from './receipt.ts';
import { sandboxCommand } from './sandbox.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

export const COMMANDS: readonly Command[] = [
  startCommand,
  debugCommand,
  askCommand,
  verifyCommand,
  receiptCommand,
  sandboxCommand,
  doctorCommand,
  rebuildCommand,
  evalCommand,
  benchCommand,
  serveCommand,
];

/** Commands of the contract that do not exist yet, with what they will do; they answer so and exit 2. */
export const NOT_BUILT: Readonly<Record<string, string>> = {
  think: 'open reasoning',
  follow: 'follow a thinker',
  critique: 'object to a step',
  demo: 'the worked reasoning example',
  node: 'a headless contributor',
  relay: 'a relay of your own',
  models: 'the model catalogue',
  network: 'peers and relays',
  credits: 'the ledger',
  genomes: 'node genomes',
  simulate: 'simulations of the market and the ecosystem',
  forge: 'the scoring market',
};
