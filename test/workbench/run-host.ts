/**
 * Builds the product and the host suites, then runs them inside a real extension host through
 * @vscode/test-electron: in the workbench here, or on desktop VS Code when $VSCODE_EXECUTABLE names one.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { buildAll } from '../../scripts/build.ts';
import { copyWorkspace } from './copy.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const compiled = join(root, '.cache', 'host-suite');
const output = join(root, '.artifacts', 'host', 'output.txt');

/** Each group has an extension host and a copy of the folder of its own; inside, suites run in this order. */
const groups: readonly { readonly trusted: boolean; readonly suites: readonly string[] }[] = [
  { trusted: true, suites: ['surfaces', 'debug', 'critique', 'ask', 'restart'] },
  { trusted: false, suites: ['restricted'] },
];

async function compile(): Promise<void> {
  const suites = groups.flatMap((group) => group.suites).map((name) => `${name}.suite.ts`);
  await build({
    entryPoints: ['index.ts', ...suites].map((file) => join(here, 'host', file)),
    outdir: compiled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Runs one group of suites in a host of its own; resolves with what the suites wrote. */
async function runGroup(suites: readonly string[], trusted: boolean): Promise<string> {
  using workspace = copyWorkspace();
  await rm(output, { force: true });
  const problem = await runTests({
    vscodeExecutablePath: process.env['VSCODE_EXECUTABLE'] ?? join(here, 'code.ts'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(compiled, 'index.cjs'),
    launchArgs: [workspace.folder],
    extensionTestsEnv: {
      // The stand-in for VS Code starts through the `node` on PATH, which must be this one.
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      COLLOQUY_HOST_OUTPUT: output,
      // test-electron always asks for trust to be switched off, so the wish goes another way.
      COLLOQUY_HOST_TRUSTED: trusted ? 'yes' : 'no',
      COLLOQUY_HOST_SUITES: suites.map((name) => `${name}.suite`).join(','),
      COLLOQUY_HOST_WORKSPACE: workspace.folder,
      COLLOQUY_ARTIFACTS: dirname(output),
      COLLOQUY_HOME: join(workspace.folder, '.colloquy-home'),
    },
  }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const written = await readFile(output, 'utf8').catch(() => '');
  if (written.includes('#tally ')) return written;
  return `${written}\n   FAILED  the extension host ended without a result: ${problem}\n#tally {"failed":1}\n`;
}

await mkdir(dirname(output), { recursive: true });
await buildAll(join(root, 'dist'), () => {});
await compile();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { suites, trusted } of groups) {
  const written = await runGroup(suites, trusted);
  for (const line of written.split('\n').filter(Boolean)) {
    if (!line.startsWith('#tally ')) {
      console.log(line);
      continue;
    }
    const part: Partial<typeof total> = JSON.parse(line.slice('#tally '.length));
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += part[key] ?? 0;
  }
}
console.log(`#tally ${JSON.stringify(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
