/** The run that is on: its stages as they happen, and a way out. */
import { post } from '../bridge.ts';
import type { State } from '../state.ts';
import { duration, latestStages, stageName } from '../words.ts';
import { Votes } from './Votes.tsx';

export const Live = ({ state }: { state: State }) => {
  const run = state.run.value;
  if (run === null) return null;
  const stages = latestStages(run.progress);
  const votes = run.progress.findLast((entry) => entry.votes !== undefined)?.votes;
  const now = stages.findLast((entry) => entry.state !== 'done') ?? stages.at(-1);
  return (
    <section class="card live" aria-label="Working">
      <div class="row spread">
        <strong class="title">
          <span class="spinner" aria-hidden="true" /> {run.title}
        </strong>
        <button type="button" class="secondary" onClick={() => post({ type: 'cancel' })}>
          Cancel
        </button>
      </div>
      <p class="sr" role="status">
        {now ? `${stageName(now.stage)}: ${now.detail}` : 'Starting'}
      </p>
      <ol class="stages" aria-label="Stages so far">
        {stages.map(({ stage, state: at, detail, ms }) => (
          <li key={stage} class={at}>
            <span class="stage">{stageName(stage)}</span>
            <span class="detail">{detail}</span>
            <span class="ms">{at === 'done' ? duration(ms) : ''}</span>
          </li>
        ))}
      </ol>
      {votes && votes.length > 0 && <Votes votes={votes} />}
    </section>
  );
};
