/** The two models that ship with the product. */
import { join } from 'node:path';
import type { ModelSpec } from '../../protocol/models.ts';
import { productRoot } from './entry.ts';

const pair = ['llama', 'qwen2'] as const;

/** Both embedded models: different architectures, trained apart, same task (`models/README.md`). */
export const embeddedPair = (): ModelSpec[] =>
  pair.map((architecture) => ({
    id: `math-${architecture}`,
    file: join(productRoot, 'models', `math-${architecture}-q8_0.gguf`),
    format: 'expression',
    contextTokens: 256,
  }));
