/**
 * `npm run package [-- --target linux-x64] [--out file.vsix]`: the extension for one platform, with engines
 * and models inside. Offline; asks nothing; status 1 when the result is larger than it may be.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { root } from './build/bundle.ts';
import { lateBound } from './build/bundles.ts';
import { stageFiles } from './package/stage.ts';
import { LARGEST, targets } from './package/target.ts';
import { runProgram } from './process.ts';

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'linux-x64' },
    out: { type: 'string' },
  },
});
const target = targets[values.target];
if (!target) {
  console.error(`no package for ${values.target}; known: ${Object.keys(targets).join(', ')}`);
  process.exit(2);
}
const out = resolve(values.out ?? join(root, `colloquy-${values.target}.vsix`));
const stage = await mkdtemp(join(tmpdir(), 'colloquy-package-'));
try {
  const built = await buildAll(join(stage, 'dist'), () => {});
  const names = [...new Set([...built.flatMap((bundle) => bundle.packages), ...lateBound])].sort();
  const carried = await stageFiles(stage, root, names, target);
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { code, output } = await runProgram(
    process.execPath,
    [vsce, 'package', '--target', values.target, '--out', out, ...options],
    { cwd: stage, deadlineMs: 300_000 },
  );
  if (code !== 0) throw new Error(output.trim());
  const { size } = await stat(out);
  const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `${out.slice(root.length + 1)}: ${mb(size)} of ${mb(LARGEST)}, ${carried.length} runtime packages`,
  );
  if (size > LARGEST) throw new Error('the package is larger than it may be');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(stage, { recursive: true, force: true });
}
