/** The vote as bars, then every raw answer exactly as it came. */
import type { Vote } from '../../protocol/answer.ts';
import { duration, tally } from '../words.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const Votes = ({ votes }: { votes: readonly Vote[] }) => (
  <section class="votes">
    <h3>Vote</h3>
    <ul class="bars">
      {tally(votes).map(({ value, voters, share, wins }) => (
        <li key={value ?? ''} class={wins ? 'wins' : ''}>
          <span class="value">{value ?? 'no answer'}</span>
          <span class="bar" aria-hidden="true">
            <span style={{ width: `${Math.max(1, share * 100)}%` }} />
          </span>
          <span class="share">
            {percent(share)} · {voters === 1 ? '1 voter' : `${voters} voters`}
          </span>
        </li>
      ))}
    </ul>
    <h4>Raw answers</h4>
    <ul class="raw">
      {votes.map(({ voter, raw, value, confidence, agrees, ms }, index) => (
        <li key={index}>
          <div class="row spread">
            <strong>{voter}</strong>
            <span class="muted">
              {agrees ? 'agrees' : 'differs'} · confidence {percent(confidence)} · {duration(ms)}
            </span>
          </div>
          <pre tabIndex={0} aria-label={`Raw answer of ${voter}`}>
            {raw === '' ? '(nothing)' : raw}
          </pre>
          <div class="muted">read as {value ?? 'no value'}</div>
        </li>
      ))}
    </ul>
  </section>
);
