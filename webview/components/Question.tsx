/** The one concrete question of a debugging session. The answer runs the flow again. */
import { useState } from 'preact/hooks';
import type { DebugResult } from '../../protocol/answer.ts';
import { post } from '../bridge.ts';
import type { State } from '../state.ts';

export const Question = ({ state, result }: { state: State; result: DebugResult }) => {
  const [other, setOther] = useState('');
  const { question, session } = result;
  if (question === null) return null;
  const blocked = state.run.value !== null || state.restricted.value;
  const answer = (value: string): void => {
    if (value.trim() !== '') post({ type: 'answer', session, call: question.call, value: value.trim() });
  };
  return (
    <fieldset class="question" disabled={blocked}>
      <legend>{question.text}</legend>
      <div class="row wrap">
        {question.options.map(({ value, candidates }) => (
          <button
            key={value}
            type="button"
            title={candidates === 1 ? '1 candidate fix' : `${candidates} candidate fixes`}
            onClick={() => answer(value)}
          >
            <code>{value}</code>
          </button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          answer(other);
        }}
      >
        <input
          type="text"
          aria-label={`Another result of ${question.call}`}
          placeholder="something else, as JavaScript"
          value={other}
          onInput={(event) => setOther(event.currentTarget.value)}
        />
        <button type="submit" class="secondary" disabled={other.trim() === ''}>
          Answer
        </button>
      </form>
    </fieldset>
  );
};
