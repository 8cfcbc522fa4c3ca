/**
 * Word problems: two language models each propose an expression, the maths child evaluates both exactly,
 * then the vote and the checks of the set-up. Nothing here can become "verified".
 */
import type { Vote } from '../../protocol/answer.ts';
import { UserError } from '../../protocol/errors.ts';
import { digitsForStoryWords } from '../../core/maths/number-words.ts';
import { nodeVote, type NodeVote, type Voter } from '../../core/vote/node.ts';
import { plausibility, type Plausibility } from '../../core/vote/plausible.ts';
import type { Maths } from '../workers/maths.ts';
import type { Models } from '../workers/models.ts';
import type { AskDraft, Stages } from './ask-draft.ts';

/** Infix expressions over whole and decimal numbers: all the embedded pair was trained to write. */
export const EXPRESSION_GRAMMAR = [
  'root ::= sum',
  'sum ::= product (("+" | "-") product)*',
  'product ::= power (("*" | "/" | "%") power)*',
  'power ::= atom ("^" atom)?',
  'atom ::= number | "(" sum ")" | "sqrt(" sum ")"',
  'number ::= [0-9]+ ("." [0-9]+)?',
].join('\n');

const MAX_TOKENS = 48;

/** As the models were trained to read: digits for number words, "5 dollars" for "$5", no separators. */
export const promptFor = (question: string): string =>
  digitsForStoryWords(question.replace(/\s+/g, ' ').trim())
    .replace(/\$\s?(\d[\d,]*(?:\.\d+)?)/g, '$1 dollars')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

interface Proposal extends Voter {
  readonly ms: number;
  readonly checks: readonly Plausibility[];
  /** Why there is no answer; null when there is one. */
  readonly trouble: string | null;
}

export interface StoryDeps {
  readonly maths: Maths;
  readonly models: Models;
  /** Ids of the voters. */
  readonly voters: readonly string[];
}

const propose = async (
  { maths, models }: StoryDeps,
  voter: string,
  question: string,
  signal: AbortSignal | undefined,
): Promise<Proposal> => {
  const none = { voter, raw: '', value: null, confidence: 0, plausible: false, ms: 0, checks: [] };
  try {
    const asked = {
      prompt: promptFor(question),
      grammar: EXPRESSION_GRAMMAR,
      samples: 1,
      temperature: 0,
      seed: 1,
      maxTokens: MAX_TOKENS,
    };
    const { samples, ms } = await models.generate(voter, asked, { signal });
    const [sample] = samples;
    if (!sample) return { ...none, trouble: 'it sent no sample' };
    const value = sample.finished ? await maths.evaluate(sample.text, { signal }) : null;
    const checks = plausibility(question, sample.text, value);
    return {
      voter,
      raw: sample.text,
      value,
      confidence: sample.confidence,
      plausible: checks.every((check) => check.holds),
      ms: Math.round(ms),
      checks,
      trouble: sample.finished ? (value === null ? 'its expression has no value' : null) : 'it found no end',
    };
  } catch (error) {
    if (error instanceof UserError && error.code !== 'cancelled')
      return { ...none, trouble: plainTrouble(error.message) };
    throw error;
  }
};

/** The voter's name stands before it, so the sentence need not repeat it. */
const plainTrouble = (sentence: string): string =>
  sentence.replace(/^The model \S+ (?:could not answer|is not available): /, '').replace(/\.$/, '');

const spaced = (expression: string): string =>
  expression
    .replace(/\*/g, ' × ')
    .replace(/(?<=[\w)])([-+/])/g, ' $1 ')
    .replace(/%/g, ' mod ');

const objections = (proposal: Proposal): string =>
  proposal.checks
    .filter((c) => !c.holds)
    .map((c) => c.detail)
    .join('; ');

const shown = (proposal: Proposal): string => {
  const why = objections(proposal);
  return `${proposal.value} (${proposal.voter}: ${spaced(proposal.raw)}${why === '' ? '' : `; ${why}`})`;
};

const silent = (proposals: readonly Proposal[]): string => {
  const dead = proposals.filter((p) => p.value === null);
  const reasons = new Set(dead.map((p) => p.trouble ?? 'no answer came'));
  const names = dead.map((p) => p.voter).join(' and ');
  return reasons.size === 1
    ? `${names}: ${[...reasons].join('')}`
    : dead.map((p) => `${p.voter}: ${p.trouble ?? 'no answer came'}`).join('; ');
};

const textFor = (vote: NodeVote, proposals: readonly Proposal[]): string => {
  const answered = proposals.filter((p) => p.value !== null);
  const [first] = answered;
  switch (vote.agreement) {
    case 'none':
      return `No model could answer (${silent(proposals)}). Write the sum out, like "3 × 12 - 7", and I calculate it exactly.`;
    case 'single':
      return vote.value !== null && first
        ? `${vote.value} (${spaced(first.raw)}), from ${first.voter} alone (${silent(proposals)})`
        : `I have no answer I can stand by: the only voice is ${first ? shown(first) : 'silent'} (${silent(proposals)}).`;
    case 'exact':
    case 'equal':
      if (vote.evidence === 'equal-implausible')
        return `Both models say ${answered.map(shown).join(' and ')}. The checks object, so do not rely on it.`;
      return `${vote.value} (${[...new Set(answered.map((p) => spaced(p.raw)))].join(', or ')})`;
    case 'split': {
      const sorted = answered.toSorted((a, b) => Number(b.plausible) - Number(a.plausible));
      return `The two models disagree: ${sorted.map(shown).join(' or ')}.`;
    }
  }
};

/** The draft of a word problem, without its stages and time. */
export const askStory = async (
  deps: StoryDeps,
  question: string,
  stages: Stages,
  signal: AbortSignal | undefined,
): Promise<Omit<AskDraft, 'stages' | 'ms'>> => {
  const proposals = await stages.run('solve', `asking ${deps.voters.join(' and ')}`, async () => {
    const value = await Promise.all(deps.voters.map((voter) => propose(deps, voter, question, signal)));
    const detail = value
      .map(
        (p) => `${p.voter}: ${p.value === null ? (p.trouble ?? 'nothing') : `${spaced(p.raw)} = ${p.value}`}`,
      )
      .join('; ');
    return { value, detail };
  });
  let votes: Vote[] = [];
  const vote = await stages.run('vote', 'comparing the answers by value', () => {
    const value = nodeVote(proposals);
    votes = proposals.map((p, i) => ({
      voter: p.voter,
      raw: p.raw,
      value: p.value,
      confidence: p.confidence,
      agrees: value.agrees[i] ?? false,
      ms: p.ms,
    }));
    const words = {
      exact: 'the same expression',
      equal: 'the same value',
      split: 'different values',
      single: 'one voter only',
      none: 'no voter',
    };
    return { value, detail: words[value.agreement], votes };
  });
  await stages.run('check', 'checking the set-up', () => {
    const failed = proposals.filter((p) => objections(p) !== '').map((p) => `${p.voter}: ${objections(p)}`);
    const answered = proposals.some((p) => p.value !== null);
    return {
      value: undefined,
      detail:
        failed.length > 0
          ? failed.join('; ')
          : answered
            ? 'every check of the set-up holds'
            : 'nothing to check',
    };
  });
  return {
    label: vote.label,
    kind: 'word problem',
    understood: promptFor(question),
    answer: { text: textFor(vote, proposals), value: vote.value },
    confidence: vote.confidence,
    steps: proposals
      .filter((p) => p.value !== null)
      .map((p) => ({
        event: null,
        title: `${p.voter} proposes ${spaced(p.raw)}`,
        body: `${spaced(p.raw)} = ${p.value}, evaluated exactly`,
        check: p.checks.map((c) => `${c.holds ? 'holds' : 'fails'}: ${c.detail}`).join('; '),
      })),
    votes,
    subject: null,
    proposer: deps.voters.join(' + '),
  };
};
