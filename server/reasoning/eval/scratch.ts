/** A folder for one task, removed afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../../../protocol/errors.ts';

/** Writes `files` (relative paths that stay inside) into a fresh folder and hands it to `work`. */
export const inScratch = async <T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-eval-'));
  try {
    for (const [path, text] of Object.entries({ 'package.json': '{}', ...files })) {
      const target = join(folder, path);
      if (!target.startsWith(folder))
        throw new UserError(
          'bad-usage',
          `A row names the file ${path}, outside its folder.`,
          'Check the data.',
        );
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
