/** The decomposition: what was done, in order, and how long each part took. */
import type { Stage } from '../../protocol/answer.ts';
import { duration, stageName } from '../words.ts';

export const Stages = ({ stages, ms }: { stages: readonly Stage[]; ms: number }) => (
  <section>
    <h3>
      Stages <span class="muted">{duration(ms)} in all</span>
    </h3>
    <ol class="stages">
      {stages.map(({ name, detail, ms: took }, index) => (
        <li key={index} class="done">
          <span class="stage">{stageName(name)}</span>
          <span class="detail">{detail}</span>
          <span class="ms">{duration(took)}</span>
        </li>
      ))}
    </ol>
  </section>
);
