import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { UserError } from '../../protocol/errors.ts';
import type { ModelSpec } from '../../protocol/models.ts';
import { createModels, type Generation } from './models.ts';
import { embeddedPair } from './embedded.ts';
import { productRoot } from './entry.ts';

const folder = mkdtempSync(join(tmpdir(), 'models-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const make = (name: string, ...args: string[]): ModelSpec => {
  const file = join(folder, `${name}.gguf`);
  execFileSync(process.execPath, [join(productRoot, 'models', 'make-random-gguf.mjs'), file, ...args]);
  return { id: name, file, format: 'expression', contextTokens: 256 };
};

const write = (name: string, bytes: Uint8Array): ModelSpec => {
  const file = join(folder, `${name}.gguf`);
  writeFileSync(file, bytes);
  return { id: name, file, format: 'expression', contextTokens: 256 };
};

const greedy = (prompt: string): Generation => ({
  prompt,
  samples: 1,
  temperature: 0,
  seed: 1,
  maxTokens: 48,
});
const unavailable = (error: unknown): boolean =>
  error instanceof UserError && error.code === 'worker-unavailable';

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 600 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(holds(), 'the state was reached in time');
};

describe('the embedded pair', () => {
  const pair = embeddedPair();
  const models = createModels(pair);
  after(() => models.dispose());
  const [llama, qwen2] = pair.map((spec) => spec.id) as [string, string];

  it('loads both files in one child', async () => {
    assert.deepEqual(await models.ready(), { loaded: [llama, qwen2], failed: [] });
    assert.equal(models.starts, 1);
    assert.equal(models.state, 'ready');
  });

  for (const [question, expression] of [
    ['Sara has 14 pencils and buys 6 more. How many pencils does she have?', '14+6'],
    ['There are 8 rows of 12 chairs. How many chairs in total?', '8*12'],
  ] as const) {
    it(`both translate: ${question}`, async () => {
      const answers = await Promise.all([llama, qwen2].map((id) => models.generate(id, greedy(question))));
      for (const { samples } of answers) {
        assert.equal(samples[0]?.text, expression);
        assert.equal(samples[0]?.finished, true);
        assert.ok((samples[0]?.confidence ?? 0) > 0.9);
      }
    });
  }

  it('draws several samples, the same for the same seed', async () => {
    const asked = {
      ...greedy('Tom has 3 boxes with 12 apples each and gives away 7. How many are left?'),
      samples: 6,
      temperature: 1,
    };
    const [first, second] = [await models.generate(qwen2, asked), await models.generate(qwen2, asked)];
    assert.equal(first.samples.length, 6);
    assert.deepEqual(
      first.samples.map((s) => s.text),
      second.samples.map((s) => s.text),
    );
  });

  it('a question beyond the window is refused with its size, not trimmed', async () => {
    await assert.rejects(models.generate(llama, greedy('Tom has 3 apples. '.repeat(60))), (error) => {
      assert.ok(unavailable(error));
      assert.match((error as Error).message, /too long .*\d+ tokens/);
      return true;
    });
  });

  it('a model killed in mid-answer fails that answer and serves the next one', async () => {
    const long = {
      ...greedy('What is 1?'),
      samples: 64,
      temperature: 2,
      maxTokens: 200,
      grammar: 'root ::= [0-9]+ root',
    };
    const answer = models.generate(llama, long);
    const failed = assert.rejects(answer, unavailable);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { pid } = models;
    assert.ok(pid);
    process.kill(pid, 'SIGKILL');
    await failed;
    assert.equal(models.state, 'unavailable');
    const next = await models.generate(llama, greedy('What is 15 × 23?'));
    assert.equal(next.samples[0]?.text, '15*23');
    assert.equal(models.starts, 2);
  });

  it('a cancelled answer ends as cancelled, and a bystander still gets his', async () => {
    const cancel = new AbortController();
    const long = {
      ...greedy('What is 1?'),
      samples: 64,
      temperature: 2,
      maxTokens: 200,
      grammar: 'root ::= [0-9]+ root',
    };
    const answer = models.generate(llama, long, { signal: cancel.signal });
    const bystander = models.generate(llama, greedy('What is 15 × 23?'));
    const failed = assert.rejects(
      answer,
      (error) => error instanceof UserError && error.code === 'cancelled',
    );
    const { starts } = models;
    await new Promise((resolve) => setTimeout(resolve, 100));
    cancel.abort();
    await failed;
    assert.equal((await bystander).samples[0]?.text, '15*23');
    assert.equal(models.starts, starts + 1);
  });

  it('after dispose nothing runs and nothing starts', async () => {
    const other = createModels(pair);
    await other.ready();
    const { pid } = other;
    other.dispose();
    assert.equal(other.state, 'disposed');
    await assert.rejects(other.generate(llama, greedy('1+1')), unavailable);
    await until(() => {
      try {
        process.kill(pid ?? 0, 0);
        return false;
      } catch {
        return true;
      }
    });
  });
});

describe('files of every kind', () => {
  let good: ModelSpec;
  before(() => {
    good = make('random', 'llama', '64', '2', 'q8_0', '7');
  });

  it('random weights obey the grammar', async () => {
    const models = createModels([good]);
    const grammar = 'root ::= [0-9] [0-9]? op [0-9]\nop ::= "+" | "-"';
    const { samples } = await models.generate(good.id, {
      prompt: 'x',
      grammar,
      samples: 8,
      temperature: 1,
      seed: 3,
      maxTokens: 12,
    });
    models.dispose();
    assert.equal(samples.length, 8);
    for (const sample of samples) {
      assert.match(sample.text, /^\d\d?[-+]\d$/);
      assert.ok(sample.confidence > 0 && sample.confidence <= 1);
    }
  });

  const shelf: readonly (readonly [string, () => ModelSpec])[] = [
    ['junk', () => write('junk', Buffer.from('hello, this is no model'))],
    ['a truncated file', () => write('truncated', readFileSync(good.file).subarray(0, 60_000))],
    ['an empty file', () => write('empty', new Uint8Array())],
    ['a missing file', () => ({ ...good, id: 'missing', file: join(folder, 'missing.gguf') })],
    ['a folder', () => ({ ...good, id: 'folder', file: folder })],
    [
      'a file without a vocabulary, which aborts the process',
      () => make('no-vocab', 'llama', '64', '1', 'f16', '1', 'no_vocab'),
    ],
  ];
  for (const [name, spec] of shelf) {
    it(`${name} is an entry of failed and the other model goes on`, async () => {
      const bad = spec();
      const models = createModels([bad, good]);
      try {
        const report = await models.ready();
        assert.deepEqual(report.loaded, [good.id]);
        assert.deepEqual(
          report.failed.map((one) => one.model),
          [bad.id],
        );
        assert.notEqual(report.failed[0]?.reason, '');
        await assert.rejects(models.generate(bad.id, greedy('1+1')), unavailable);
        const { samples } = await models.generate(good.id, greedy('1+1'));
        assert.equal(samples.length, 1);
      } finally {
        models.dispose();
      }
    });
  }

  it('a grammar that does not parse is a refusal, not a crash', async () => {
    const models = createModels([good]);
    await assert.rejects(models.generate(good.id, { ...greedy('1'), grammar: 'root ::= (((' }), unavailable);
    const { samples } = await models.generate(good.id, greedy('1'));
    models.dispose();
    assert.equal(samples.length, 1);
  });

  it('a worker that is no worker leaves an honest report', async () => {
    const file = join(folder, 'crash.mjs');
    writeFileSync(file, 'process.exit(3);');
    const models = createModels([good], { entry: file });
    const report = await models.ready();
    models.dispose();
    assert.deepEqual(report.loaded, []);
    assert.equal(report.failed.length, 1);
  });
});
