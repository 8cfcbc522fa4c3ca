/** What a first look shows: two things that work at once, offline. */
import { post } from '../bridge.ts';
import type { State } from '../state.ts';

const samples = [
  '15% of 240',
  'x^2 - 5x + 6 = 0',
  'Tom has 3 boxes of 12 pens and gives away 5. How many are left?',
];

export const Empty = ({ state }: { state: State }) => {
  const blocked = state.run.value !== null || state.restricted.value;
  return (
    <section class="empty">
      <p>
        <strong>Fixes that were really run, sums that were really checked.</strong> Nothing leaves this
        machine.
      </p>
      <p>
        Put the cursor in a function that has a failing test and choose “Debug function at cursor”, or ask:
      </p>
      {samples.map((sample) => (
        <button
          key={sample}
          type="button"
          class="secondary wide"
          disabled={blocked}
          onClick={() => post({ type: 'ask', question: sample })}
        >
          {sample}
        </button>
      ))}
    </section>
  );
};
