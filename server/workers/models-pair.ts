/** The embedded pair: two different models of about one megabyte that turn a story into an expression. */
import { join } from 'node:path';
import type { ModelSpec } from '../../protocol/models.ts';
import { productRoot } from './entry.ts';

/** Specs of the shipped files; see `models/README.md` for what they can and cannot do. */
export const embeddedPair = (root: string = productRoot): ModelSpec[] =>
  ['llama', 'qwen2'].map((architecture) => ({
    id: `math-${architecture}`,
    file: join(root, 'models', `math-${architecture}-q8_0.gguf`),
    format: 'expression',
    contextTokens: 256,
  }));
