/** The suites there are. */
import { cheats } from './cheats.ts';
import { humanevalfix } from './humanevalfix.ts';
import { modules } from './modules.ts';
import type { Suite } from './suite.ts';

export const SUITES: readonly Suite[] = [humanevalfix, modules, cheats];
