/** A unified diff in colour, readable without it: every line has its sign, and a word for screen readers. */
import { diffLines } from '../words.ts';

const most = 200;
const sign = { add: '+', remove: '−', same: ' ', hunk: '' } as const;
const spoken = { add: 'added: ', remove: 'removed: ', same: '', hunk: '' } as const;

export const Diff = ({ patch, title }: { patch: string; title: string }) => {
  const lines = diffLines(patch);
  if (lines.length === 0) return null;
  return (
    <div class="diff" role="region" aria-label={title} tabIndex={0}>
      <div class="lines">
        {lines.slice(0, most).map(({ kind, text }, index) => (
          <div key={index} class={`line ${kind}`}>
            <span class="sign" aria-hidden="true">
              {sign[kind]}
            </span>
            <span class="sr">{spoken[kind]}</span>
            <code>{text}</code>
          </div>
        ))}
      </div>
      {lines.length > most && <p class="muted">{lines.length - most} more lines in the preview.</p>}
    </div>
  );
};
