/** The steps of an answer, each with how it was checked and its discussion. */
import type { AnswerStep } from '../../protocol/answer.ts';
import type { State } from '../state.ts';
import { Discussion } from './Discussion.tsx';

export const Steps = ({ state, steps }: { state: State; steps: readonly AnswerStep[] }) =>
  steps.length === 0 ? null : (
    <section>
      <h3>Steps</h3>
      <ol class="steps">
        {steps.map(({ event, title, body, check }, index) => {
          const thread = event === null ? undefined : state.threads.value.get(event);
          return (
            <li key={event ?? index}>
              <strong>{title}</strong>
              {body !== '' && <div class="text">{body}</div>}
              {check !== '' && <div class="check">{check}</div>}
              {thread && <Discussion state={state} thread={thread} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
