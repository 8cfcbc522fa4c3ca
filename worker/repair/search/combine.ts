/** Two-edit candidates: an edit that turned failing tests green, with a second one elsewhere. */
import { overlap } from '../../../core/repair/edits.ts';
import type { Edit } from '../../../protocol/repair.ts';
import type { Planned } from './queue.ts';

const MAX_FIRST = 12;
const MAX_SECOND = 4000;

export class Combinations {
  readonly #source: string;
  readonly #first: { planned: Planned; passed: number }[] = [];
  readonly #second: Planned[] = [];
  #next = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A candidate that was tried; may become a second edit. */
  note(planned: Planned): void {
    if (this.#second.length < MAX_SECOND) this.#second.push(planned);
  }

  /** A candidate that made `passed` failing tests pass before one failed. */
  improves(planned: Planned, passed: number): void {
    if (planned.changes.length > 1) return;
    this.#first.push({ planned, passed });
    this.#first.sort((a, b) => b.passed - a.passed || b.planned.candidate.score - a.planned.candidate.score);
    this.#first.length = Math.min(this.#first.length, MAX_FIRST);
  }

  /** Up to `count` pairs, best seconds first, every first edit in turn. */
  take(count: number): Planned[] {
    const pairs: Planned[] = [];
    const firsts = this.#first.length;
    while (firsts > 0 && pairs.length < count && this.#next < firsts * this.#second.length) {
      const one = this.#first[this.#next % firsts]?.planned;
      const two = this.#second[Math.floor(this.#next / firsts)];
      this.#next++;
      const pair = one && two ? this.#pair(one, two) : null;
      if (pair) pairs.push(pair);
    }
    return pairs;
  }

  #pair(one: Planned, two: Planned): Planned | null {
    const [a, b] = [one.changes[0], two.changes[0]];
    if (!a || !b || overlap({ ...a, text: '' }, { ...b, text: '' })) return null;
    const edits = [...one.candidate.edits, ...two.candidate.edits].sort((x, y) => x.start - y.start) as [
      Edit,
      ...Edit[],
    ];
    if (edits.some(({ end }) => end > this.#source.length)) return null;
    return {
      changes: [a, b],
      candidate: {
        edits,
        operator: `${one.candidate.operator}+${two.candidate.operator}`,
        description: `${one.candidate.description}; ${two.candidate.description}`,
        score: one.candidate.score * two.candidate.score,
      },
    };
  }
}
