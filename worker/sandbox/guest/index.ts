/** The guest kit: evaluated in every realm before any user code; leaves two functions for the child. */
import type { Command } from '../../../protocol/sandbox-wire.ts';
import { serveTurn, startCandidate } from './candidate.ts';
import { installClock, setSeed } from './clock.ts';
import { installConsole } from './console.ts';
import { installGlobals } from './globals.ts';
import { numberBuiltins, setParity } from './identity.ts';
import { installMembrane } from './membrane.ts';
import { perform } from './perform.ts';
import { defineProperty, deleteProperty, parseJson, toJson } from './primordials.ts';
import { scriptTurn, startScript } from './script.ts';
import { installSteps, setBudget } from './steps.ts';
import { startTest, testTurn } from './testing.ts';
import { connect } from './wire.ts';

const global = globalThis as unknown as Record<string, unknown>;
const host = global['__clq_host'] as (text: string) => string;
deleteProperty(global, '__clq_host');

connect(host, perform);
installGlobals(global);
installConsole(global);
installClock(global);
installMembrane();
numberBuiltins(global);
installSteps(global);

let turn: (() => unknown) | undefined;

/** Starts a command; its result comes from a later turn. A realm takes one command. */
const dispatch = (text: string): undefined => {
  if (turn) throw new Error('already started');
  const command = parseJson(text) as Command;
  setSeed(command.seed);
  setBudget(command.steps);
  switch (command.cmd) {
    case 'candidate':
      setParity('candidate');
      turn = serveTurn;
      return startCandidate(command) as undefined;
    case 'test':
      setParity('test');
      turn = testTurn;
      return startTest(command) as undefined;
    case 'script':
      turn = scriptTurn;
      return startScript(command) as undefined;
  }
};

/** One turn; the text of the result, or undefined while there is more to do. */
const next = (): string | undefined => {
  const result = turn?.();
  return result === undefined ? undefined : toJson(result);
};

defineProperty(global, '__clq_dispatch', { value: dispatch });
defineProperty(global, '__clq_turn', { value: next });
