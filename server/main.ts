#!/usr/bin/env node
/** The command line: one sub-command a file under `cli/`. */
import { runCommandLine } from './cli/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
