/** `colloquy bench`: the benches of a clone, each a program of its own that prints figures with sample sizes. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../protocol/errors.ts';
import { productRoot } from '../workers/entry.ts';
import type { Command, ExitCode } from './command.ts';

const folder = join(productRoot, 'bench');

/** A bench says what it is in the first sentence of its file, and is one when it reads its own options. */
const benches = (): { name: string; what: string }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!/npm run bench -- /.test(text)) return [];
      const [what = ''] = /\/\*\*\s*\*?\s*([\s\S]*?[.:])\s/.exec(text)?.slice(1) ?? [];
      return [{ name: file.slice(0, -3), what: what.replace(/\s*\n\s*\*\s*/g, ' ').replace(/:$/, '') }];
    });

export const benchCommand: Command = {
  name: 'bench',
  summary: 'print figures with sample sizes; without a name, list what can be measured',
  usage: 'bench [name] [options of the bench]',
  help: { '[name]': 'one of the benches' },
  options: {},
  raw: true,
  run: async ({ positionals, terminal, signal }): Promise<ExitCode> => {
    if (!existsSync(folder))
      throw new UserError(
        'not-built',
        'The benches come with the source, not with the package.',
        'Run them from a clone.',
      );
    const [name, ...rest] = positionals;
    const known = benches();
    if (name === undefined) {
      const width = Math.max(...known.map((one) => one.name.length));
      for (const one of known) terminal.print(`  ${one.name.padEnd(width)}  ${one.what}`);
      terminal.document(known);
      return 0;
    }
    if (!known.some((one) => one.name === name))
      throw new UserError(
        'bad-usage',
        `There is no bench ${JSON.stringify(name)}.`,
        `There are ${known.map((one) => one.name).join(', ')}.`,
      );
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(folder, `${name}.ts`), ...rest],
      { stdio: 'inherit' },
    );
    signal.addEventListener('abort', () => child.kill());
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    return code === 0 ? 0 : code === 2 ? 2 : 1;
  },
};
