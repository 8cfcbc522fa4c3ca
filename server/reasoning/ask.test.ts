import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AskResult } from '../../protocol/answer.ts';
import { UserError } from '../../protocol/errors.ts';
import { MathsSubject } from '../../protocol/receipt.ts';
import { createMaths, type Maths } from '../workers/maths.ts';
import type { Generation, Models } from '../workers/models.ts';
import { createAsk, type AskDraft, type StageEvent } from './ask.ts';
import { promptFor } from './ask-story.ts';

const maths = createMaths();
after(() => maths.dispose());

const APPLES = 'Tom has 3 boxes with 12 apples each and gives away 7. How many apples are left?';

/** Voters that say what the table says; null is a dead one. */
const scripted = (
  answers: Readonly<Record<string, readonly [text: string, confidence: number] | null>>,
  asked: Generation[] = [],
): Models => ({
  state: 'ready',
  pid: undefined,
  starts: 1,
  ready: () => Promise.resolve({ loaded: [], failed: [] }),
  generate: (model, what) => {
    asked.push(what);
    const answer = answers[model];
    if (!answer)
      return Promise.reject(
        new UserError('worker-unavailable', `The model ${model} is not available: it died.`, 'Wait.'),
      );
    const [text, confidence] = answer;
    return Promise.resolve({ samples: [{ text, tokens: text.length, confidence, finished: true }], ms: 1 });
  },
  kill: () => undefined,
  dispose: () => undefined,
});

const run = async (
  question: string,
  models: Models,
  solver: Maths = maths,
): Promise<{ draft: AskDraft; events: StageEvent[] }> => {
  const events: StageEvent[] = [];
  const { ask } = createAsk({ maths: solver, models, voters: ['a', 'b'], now: () => performance.now() });
  const draft = await ask(question, { onStage: (event) => events.push(event) });
  return { draft, events };
};

const silent = scripted({});

describe('maths that is written out', () => {
  for (const [question, value] of [
    ['What is 15 × 23?', '345'],
    ['What is 10% of 1000?', '100'],
    ['solve x^2 - 5x + 6 = 0', 'x=2,x=3'],
    ['5 km in m', '5000'],
  ] as const) {
    it(`${question}: verified, without any model`, async () => {
      const asked: Generation[] = [];
      const { draft } = await run(question, scripted({}, asked));
      assert.deepEqual([draft.label, draft.answer.value], ['verified', value]);
      assert.equal(asked.length, 0);
      assert.ok(draft.steps.length > 0 && draft.confidence > 0.98);
      assert.deepEqual(MathsSubject.parse(draft.subject), draft.subject);
      const zeros = '0'.repeat(64);
      AskResult.parse({ ...draft, session: zeros, receipt: zeros });
    });
  }

  it('a failing check takes the label and the receipt away', async () => {
    const lying: Maths = {
      ...maths,
      read: (q, o) => maths.read(q, o),
      evaluate: (e, o) => maths.evaluate(e, o),
      solve: async (q, o) => {
        const outcome = await maths.solve(q, o);
        if (outcome.is !== 'solved') return outcome;
        const checks = outcome.answer.checks.map((c) =>
          c.name === 'independent-evaluation' ? { ...c, holds: false } : c,
        );
        return { is: 'solved', answer: { ...outcome.answer, checks } };
      },
    };
    const { draft } = await run('What is 15 × 23?', silent, lying);
    assert.deepEqual([draft.label, draft.subject, draft.confidence], ['disputed', null, 0]);
    assert.match(draft.answer.text, /a check objects/);
  });

  for (const question of ['integrate x^2', '5 / 0', '5 km in kg', 'What is 3 + * 4?', '('.repeat(100_000)]) {
    it(`${question.slice(0, 20)}: no answer and a reason`, async () => {
      const { draft } = await run(question, silent);
      assert.deepEqual([draft.label, draft.answer.value, draft.subject], ['no answer', null, null]);
      assert.match(draft.answer.text, /\w{3}/);
    });
  }
});

describe('word problems', () => {
  const table: readonly (readonly [string, Parameters<typeof scripted>[0], string, string | null, RegExp])[] =
    [
      [
        'both agree and are sure',
        { a: ['3*12-7', 0.99], b: ['12*3-7', 0.99] },
        'strong agreement',
        '29',
        /^29 \(3 × 12 - 7, or 12 × 3 - 7\)$/,
      ],
      ['both agree, one unsure', { a: ['3*12-7', 0.99], b: ['3*12-7', 0.5] }, 'weak agreement', '29', /^29/],
      [
        'they differ, one leaves a number out',
        { a: ['3*12', 0.99], b: ['3*12-7', 0.6] },
        'disputed',
        '29',
        /29 .*or 36 .*does not use 7/,
      ],
      [
        'they differ, both plausible',
        { a: ['3*12-7', 0.9], b: ['3*12+7', 0.9] },
        'disputed',
        null,
        /disagree: 29 .* or 43/,
      ],
      [
        'both leave the same number out',
        { a: ['3*12', 0.99], b: ['3*12', 0.99] },
        'disputed',
        '36',
        /does not use 7/,
      ],
      [
        'one is dead',
        { a: null, b: ['3*12-7', 0.99] },
        'weak agreement',
        '29',
        /from b alone \(a: it died\)/,
      ],
      ['one is dead, the other implausible', { a: null, b: ['3*12', 0.99] }, 'no answer', null, /only voice/],
      ['both are dead', {}, 'no answer', null, /No model could answer \(a and b: it died\)/],
      ['one writes junk', { a: ['3*/12', 0.99], b: ['3*12-7', 0.99] }, 'weak agreement', '29', /no value/],
      ['one writes what is no sum', { a: ['import(1)', 1], b: ['9^9^9', 1] }, 'no answer', null, /No model/],
    ];
  for (const [name, answers, label, value, text] of table) {
    it(`${name}: ${label}`, async () => {
      const { draft } = await run(APPLES, scripted(answers));
      assert.deepEqual([draft.label, draft.answer.value], [label, value]);
      assert.match(draft.answer.text, text);
      assert.deepEqual(
        draft.votes.map((v) => v.raw),
        ['a', 'b'].map((id) => answers[id]?.[0] ?? ''),
        'both raw answers are shown',
      );
      assert.equal(draft.subject, null, 'a vote never makes a receipt');
    });
  }

  it('a model that says the same for everything never gets a strong label for it', async () => {
    for (const question of [
      APPLES,
      'Ann has 5 cats and gets 6 more. How many cats?',
      'There are 8 rows of 9 chairs. How many chairs in total?',
    ]) {
      const { draft } = await run(question, scripted({ a: ['42', 1], b: ['42', 1] }));
      assert.equal(draft.label, 'disputed');
    }
  });

  it('the models read digits, plain dollars and no separators', () => {
    assert.equal(
      promptFor('Ann has two  cats, pays $1,200 and gives one each.'),
      'Ann has 2 cats, pays 1200 dollars and gives one each.',
    );
  });
});

describe('the flow', () => {
  it('every stage begins before it is done, with its time, and the votes come with the vote', async () => {
    const { draft, events } = await run(APPLES, scripted({ a: ['3*12-7', 0.99], b: ['3*12', 0.9] }));
    assert.deepEqual(
      events.map((e) => `${e.stage} ${e.state}`),
      ['analyse', 'route', 'solve', 'vote', 'check'].flatMap((s) => [`${s} started`, `${s} done`]),
    );
    assert.deepEqual(
      draft.stages.map((s) => s.name),
      ['analyse', 'route', 'solve', 'vote', 'check'],
    );
    assert.deepEqual(events.find((e) => e.stage === 'vote' && e.state === 'done')?.votes, draft.votes);
    assert.ok(draft.stages.every((s) => Number.isInteger(s.ms) && s.ms >= 0));
  });

  it('what is no maths is told what would be', async () => {
    const { draft } = await run('What is the capital of France?', silent);
    assert.equal(draft.label, 'no answer');
    assert.match(draft.answer.text, /I answer sums/);
  });

  it('an empty question is bad usage', async () => {
    await assert.rejects(run('  \n ', silent), (e) => e instanceof UserError && e.code === 'bad-usage');
  });

  it('a cancelled question ends as cancelled', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const { ask } = createAsk({ maths, models: silent, voters: ['a'], now: () => 0 });
    await assert.rejects(
      ask('1+1', { onStage: () => undefined, signal: cancel.signal }),
      (e) => e instanceof UserError && e.code === 'cancelled',
    );
  });
});
