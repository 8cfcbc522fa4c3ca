/** The ask box. Enter asks, Shift+Enter breaks the line; a draft survives a reload. */
import type { State } from '../state.ts';
import { post } from '../bridge.ts';

const draftKey = 'ask';

export const Ask = ({ state }: { state: State }) => {
  const text = state.drafts.value[draftKey] ?? '';
  const busy = state.run.value !== null;
  const blocked = state.restricted.value;
  const send = (): void => {
    const question = text.trim();
    if (question === '' || busy || blocked) return;
    post({ type: 'ask', question });
    state.setDraft(draftKey, '');
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        aria-label="Question"
        placeholder="Ask a sum, an equation, a word problem…"
        rows={Math.min(6, Math.max(2, text.split('\n').length))}
        maxLength={20_000}
        value={text}
        disabled={blocked}
        onInput={(event) => state.setDraft(draftKey, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <div class="row">
        <button type="submit" disabled={busy || blocked || text.trim() === ''}>
          Ask
        </button>
        <button
          type="button"
          class="secondary"
          disabled={busy || blocked}
          onClick={() => post({ type: 'command', command: 'debug' })}
        >
          Debug function at cursor
        </button>
      </div>
    </form>
  );
};
