/** The search: candidates best first against the tests, survivors streamed as they are found. */
import { functionSites } from '../../../core/program/names.ts';
import type {
  Candidate,
  SearchProgress,
  SearchRequest,
  SearchSummary,
  Suspicion,
} from '../../../protocol/repair.ts';
import type { Engine } from '../../sandbox/engines.ts';
import { localise, type Localisation } from '../localise.ts';
import { operators } from '../operators/index.ts';
import type { Runner } from '../runner/runner.ts';
import { Context } from '../subject/context.ts';
import { lower, type Subject } from '../subject/lower.ts';
import type { Site } from '../subject/sites.ts';
import type { Range } from '../subject/text.ts';
import { openRunner, type Baseline } from './baseline.ts';
import { Batches } from './batches.ts';
import { Combinations } from './combine.ts';
import { CandidateQueue, type Planned } from './queue.ts';

export interface SearchTools {
  readonly engine: Engine;
  /** Milliseconds from any fixed point. */
  now(): number;
  onCandidate(candidate: Candidate): void;
  onProgress(progress: SearchProgress): void;
  /** Told once, before the first candidate runs. */
  onLocalised(suspicions: readonly Suspicion[]): void;
  /** Told before every batch, and waited for: what a lost child was working on must be known. */
  onBatch(from: number, to: number): Promise<void>;
  cancelled(): boolean;
}

/** Candidates by their place in the order: those before `from` are done, those in `careful` run one by one. */
export interface Resume {
  readonly from: number;
  readonly carefulUntil: number;
}

/** A candidate that ran out of steps is tried again with this many times as many. */
const SECOND_ROUND = 20;
const MAX_SPENT = 100;
/** Suspicious lines that are told. */
const MAX_LINES = 50;

const rangeOfTarget = (subject: Subject, target: string | undefined): Range | null => {
  if (target === undefined) return null;
  const site = functionSites(subject.tree).find(({ name }) => name === target || name.endsWith(`#${target}`));
  return site ? { start: site.start, end: site.end } : null;
};

const suspicionOf =
  (found: Localisation, target: Range | null) =>
  (site: Site): number =>
    target && (site.range.start < target.start || site.range.end > target.end) ? 0 : found.at(site.range);

class Search {
  readonly #request: SearchRequest;
  readonly #tools: SearchTools;
  readonly #started: number;
  readonly #subject: Subject;
  readonly #batches: Batches;
  readonly #baseline: Baseline;
  readonly #found: Localisation;
  readonly #queue: CandidateQueue;
  readonly #resume: Resume;
  readonly #combinations: Combinations;
  readonly #spent: Planned[] = [];
  #tried = 0;
  #plausible = 0;
  #firstAt = Infinity;
  #triedAtFirst = Infinity;
  /** No single edit was plausible. */
  #pairing = false;

  constructor(
    request: SearchRequest,
    tools: SearchTools,
    subject: Subject,
    runner: Runner,
    known: Baseline,
    resume: Resume,
  ) {
    this.#request = request;
    this.#tools = tools;
    this.#resume = resume;
    this.#started = tools.now();
    this.#subject = subject;
    this.#batches = new Batches(runner);
    this.#baseline = known;
    runner.setBase(this.#subject.runnable());
    this.#found = localise(this.#subject, this.#baseline.spectra, request.frames);
    const context = new Context(this.#subject);
    const target = rangeOfTarget(this.#subject, request.target);
    this.#queue = new CandidateQueue(context, { operators, suspicion: suspicionOf(this.#found, target) });
    this.#combinations = new Combinations(this.#subject.original);
  }

  async run(): Promise<SearchSummary> {
    const suspicions = this.#found.lines.slice(0, MAX_LINES);
    this.#tools.onLocalised(suspicions);
    if (this.#baseline.failing > 0) {
      while (!this.#over() && !this.#queue.empty)
        await this.#batch('single edits', this.#takeSingle(), this.#baseline.budget);
      if (this.#plausible === 0 || this.#queue.empty) await this.#again();
      while (!this.#over() && (this.#plausible === 0 || this.#pairing)) {
        this.#pairing = true;
        const pairs = this.#combinations.take(this.#batches.size);
        if (pairs.length === 0) break;
        await this.#batch('two edits', pairs, this.#baseline.budget);
      }
    }
    this.#tell('done');
    return {
      suspicions,
      tried: this.#tried,
      total: Math.max(this.#queue.made, this.#tried),
      plausible: this.#plausible,
      exhausted: this.#queue.empty && !this.#over(),
      engine: this.#tools.engine.name,
      ms: this.#tools.now() - this.#started,
    };
  }

  #over(): boolean {
    const now = this.#tools.now();
    return (
      this.#tools.cancelled() ||
      this.#plausible >= this.#request.maxPlausible ||
      now - this.#started > this.#request.budgetMs ||
      this.#tried - this.#triedAtFirst > this.#request.rivalTries ||
      now - this.#firstAt > this.#request.rivalMs
    );
  }

  #takeSingle(): Planned[] {
    const careful = this.#tried < this.#resume.carefulUntil;
    const batch: Planned[] = [];
    const size = careful ? 1 : this.#batches.size;
    while (batch.length < size) {
      const planned = this.#queue.take();
      if (!planned) break;
      this.#combinations.note(planned);
      if (this.#tried + batch.length < this.#resume.from) this.#tried++;
      else batch.push(planned);
    }
    return batch;
  }

  /** Candidates that ran out of steps, with more of them. */
  async #again(): Promise<void> {
    const spent = this.#spent.splice(0);
    while (spent.length > 0 && !this.#over())
      await this.#batch(
        'slow candidates',
        spent.splice(0, Math.max(1, this.#batches.size >> 4)),
        this.#baseline.budget * SECOND_ROUND,
        false,
      );
  }

  async #batch(phase: string, batch: readonly Planned[], budget: number, counts = true): Promise<void> {
    for (let rest = batch; rest.length > 0;) {
      await this.#tools.onBatch(this.#tried, this.#tried + rest.length);
      const done = this.#try(rest, budget, counts);
      rest = rest.slice(done);
      this.#tell(phase);
      if (this.#over()) return;
    }
  }

  /** Runs candidates until one takes the realm down; how many were run. */
  #try(batch: readonly Planned[], budget: number, counts: boolean): number {
    const { order, failing } = this.#baseline;
    const texts = batch.map(({ changes }) => this.#subject.runnable(changes));
    const results = this.#batches.run(texts, { order, budgets: order.map(() => budget), stop: true });
    if (counts) this.#tried += results.length;
    for (const [index, { statuses }] of results.entries()) {
      const planned = batch[index];
      if (!planned) break;
      const failed = statuses.findIndex((status) => status !== 'pass');
      if (statuses.length === order.length && failed < 0) this.#accept(planned);
      else if (statuses.at(-1) === 'steps' && this.#spent.length < MAX_SPENT && counts)
        this.#spent.push(planned);
      else if (failed > 0 && failing > 1) this.#combinations.improves(planned, failed);
    }
    return results.length;
  }

  #accept({ candidate }: Planned): void {
    this.#plausible++;
    if (this.#firstAt === Infinity) {
      this.#firstAt = this.#tools.now();
      this.#triedAtFirst = this.#tried;
    }
    this.#tools.onCandidate(candidate);
  }

  #tell(phase: string): void {
    this.#tools.onProgress({
      tried: this.#tried,
      total: Math.max(this.#queue.made, this.#tried),
      plausible: this.#plausible,
      phase,
    });
  }
}

/** Searches for repairs. @throws Unsupported for texts that cannot be searched, Error when there are no tests. */
export const search = async (
  request: SearchRequest,
  tools: SearchTools,
  resume: Resume = { from: 0, carefulUntil: 0 },
): Promise<SearchSummary> => {
  const subject = lower(request.source, request.language);
  const { runner, known } = openRunner(tools.engine, request, subject);
  try {
    return await new Search(request, tools, subject, runner, known, resume).run();
  } finally {
    runner.close();
  }
};
