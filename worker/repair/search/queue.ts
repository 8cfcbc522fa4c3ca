/** Candidates, best first, made only when their turn may have come: one operator is expanded at a time. */
import { editKey, trimEdit } from '../../../core/repair/edits.ts';
import type { Candidate, Edit } from '../../../protocol/repair.ts';
import type { Operator, Proposal } from '../operators/operator.ts';
import type { Context } from '../subject/context.ts';
import type { Site } from '../subject/sites.ts';
import { renderParts, type Change } from '../subject/text.ts';
import { Heap } from './heap.ts';

/** A candidate with the change that runs. */
export interface Planned {
  readonly candidate: Candidate & { readonly edits: [Edit, ...Edit[]] };
  readonly changes: readonly Change[];
}

/** Weights in the operators' tables stay below this. */
const MOST_WEIGHT = 2;

/** Longer changes are less likely to be the small slip that is looked for. Length in characters. */
const sizePenalty = (length: number): number => 1 / (1 + length / 80);

const plan = (context: Context, operator: Operator, proposal: Proposal, score: number): Planned | null => {
  const { original } = context.subject;
  const { start, end, parts } = proposal;
  const edit = trimEdit(original, { start, end, text: renderParts(original, parts) });
  if (!edit) return null;
  const weighed = score * operator.prior * (proposal.weight ?? 1) * sizePenalty(edit.text.length);
  return {
    candidate: {
      edits: [edit],
      operator: operator.id,
      description: proposal.title ?? operator.title,
      score: weighed,
    },
    changes: [{ start, end, parts }],
  };
};

export interface QueueOptions {
  readonly operators: readonly Operator[];
  /** Suspiciousness of a site; sites at 0 are left out. */
  readonly suspicion: (site: Site) => number;
}

export class CandidateQueue {
  readonly #context: Context;
  readonly #waiting: Operator[];
  readonly #sites: [Site, number][];
  readonly #most: number;
  readonly #seen = new Set<string>();
  readonly #heap = new Heap<Planned>((a, b) => b.candidate.score - a.candidate.score);
  /** Candidates made so far, taken or not. */
  made = 0;

  constructor(context: Context, options: QueueOptions) {
    this.#context = context;
    this.#waiting = [...options.operators].sort((a, b) => a.prior - b.prior);
    this.#sites = context.sites
      .map((site): [Site, number] => [site, options.suspicion(site)])
      .filter(([, suspicion]) => suspicion > 0);
    this.#most = this.#sites.reduce((most, [, suspicion]) => Math.max(most, suspicion), 0);
  }

  /** True when every candidate has been taken. */
  get empty(): boolean {
    return this.#waiting.length === 0 && this.#heap.size === 0;
  }

  take(): Planned | undefined {
    for (;;) {
      const next = this.#waiting.at(-1);
      const best = this.#heap.peek();
      if (!next || (best && best.candidate.score >= next.prior * MOST_WEIGHT * this.#most))
        return this.#heap.pop();
      this.#waiting.pop();
      this.#expand(next);
    }
  }

  #expand(operator: Operator): void {
    for (const [site, suspicion] of this.#sites)
      for (const proposal of operator.propose(site, this.#context)) {
        const planned = plan(this.#context, operator, proposal, suspicion);
        if (!planned) continue;
        const key = editKey(this.#context.subject.original, planned.candidate.edits[0]);
        if (this.#seen.has(key)) continue;
        this.#seen.add(key);
        this.made++;
        this.#heap.push(planned);
      }
  }
}
