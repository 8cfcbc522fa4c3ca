/** What people say about one step: critiques, a reply box and thumbs. The same thread as in the editor. */
import { useState } from 'preact/hooks';
import { CritiqueLabel, type Thread } from '../../protocol/lsp/thread.ts';
import { post } from '../bridge.ts';
import type { State } from '../state.ts';
import { ago } from '../words.ts';
import { LocalFailure } from './Notice.tsx';

const labelWords: Readonly<Record<CritiqueLabel, string>> = {
  error: 'It is wrong',
  unsupported: 'Unsupported',
  counterexample: 'Counter-example',
  missing: 'Something is missing',
  agree: 'I agree',
};

const Thumb = ({ thread, thumb }: { thread: Thread; thumb: '+' | '-' }) => {
  const pressed = thread.myThumb === thumb;
  const count = thumb === '+' ? thread.up : thread.down;
  const name = thumb === '+' ? 'Good step' : 'Bad step';
  return (
    <button
      type="button"
      class="thumb"
      aria-pressed={pressed}
      aria-label={`${name}, ${count}`}
      title={name}
      onClick={() => post({ type: 'thumb', step: thread.step, thumb: pressed ? null : thumb })}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          transform={thumb === '+' ? undefined : 'rotate(180 8 8)'}
          d="M1.5 7.5h3v6h-3zM4.5 7.5l3-5.5c1.2 0 1.8.8 1.6 1.9L8.6 6.5h4.2c1 0 1.7.9 1.4 1.9l-1.2 4c-.2.7-.7 1.1-1.4 1.1H4.5"
        />
      </svg>
      <span aria-hidden="true">{count}</span>
    </button>
  );
};

const Reply = ({ state, thread, done }: { state: State; thread: Thread; done: () => void }) => {
  const [label, setLabel] = useState<CritiqueLabel | ''>('');
  const text = state.drafts.value[thread.step] ?? '';
  const send = (): void => {
    const body = text.trim();
    if (body === '') return;
    post({ type: 'critique', step: thread.step, label: label === '' ? null : label, body });
    state.setDraft(thread.step, '');
    done();
  };
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        aria-label={`Reply to: ${thread.title}`}
        placeholder="This is wrong because… · for f([]) it gives…"
        rows={2}
        maxLength={8_000}
        value={text}
        ref={(element) => element?.focus()}
        onInput={(event) => state.setDraft(thread.step, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') done();
        }}
      />
      <div class="row">
        <select
          aria-label="Label"
          value={label}
          onChange={(event) => setLabel(CritiqueLabel.safeParse(event.currentTarget.value).data ?? '')}
        >
          <option value="">No label</option>
          {CritiqueLabel.options.map((option) => (
            <option key={option} value={option}>
              {labelWords[option]}
            </option>
          ))}
        </select>
        <button type="submit" disabled={text.trim() === ''}>
          Send
        </button>
        <button type="button" class="secondary" onClick={done}>
          Close
        </button>
      </div>
    </form>
  );
};

export const Discussion = ({ state, thread }: { state: State; thread: Thread }) => {
  const [replying, setReplying] = useState(false);
  const now = Math.floor(Date.now() / 1000);
  return (
    <div class="discussion">
      {thread.critiques.length > 0 && (
        <ul aria-label="Critiques">
          {thread.critiques.map(({ id, author, mine, label, body, at }) => (
            <li key={id}>
              <div class="muted">
                <strong>{mine ? 'You' : `${author.slice(0, 8)}…`}</strong>
                {label && <span class={`chip ${label}`}>{labelWords[label]}</span>}
                <span>{ago(at, now)}</span>
              </div>
              <div class="text">{body}</div>
            </li>
          ))}
        </ul>
      )}
      <div class="row tools">
        <Thumb thread={thread} thumb="+" />
        <Thumb thread={thread} thumb="-" />
        {!replying && (
          <button type="button" class="link" onClick={() => setReplying(true)}>
            Reply
          </button>
        )}
      </div>
      {replying && <Reply state={state} thread={thread} done={() => setReplying(false)} />}
      <LocalFailure state={state} about={thread.step} />
    </div>
  );
};
