/** The whole panel, top to bottom. */
import type { State } from '../state.ts';
import { Ask } from './Ask.tsx';
import { Empty } from './Empty.tsx';
import { Live } from './Live.tsx';
import { Notice } from './Notice.tsx';
import { Session } from './Session.tsx';

export const App = ({ state }: { state: State }) => {
  const sessions = state.sessions.value;
  const count = state.shown.value;
  const target = state.target.value;
  const running = state.run.value !== null;
  // A session that is asked for must be drawn, however old. One still running is drawn by `Live`.
  const visible = (sessions ?? []).filter(
    ({ id, outcome }, index) =>
      (index < count || id === target || state.open.value.has(id)) &&
      !(running && index === 0 && outcome === null),
  );
  return (
    <main aria-busy={sessions === null}>
      <Ask state={state} />
      <Notice state={state} />
      <Live state={state} />
      {sessions?.length === 0 && state.status.value.state !== 'starting' && <Empty state={state} />}
      {visible.map((session) => (
        <Session key={session.id} state={state} session={session} />
      ))}
      {sessions !== null && sessions.length > count && (
        <button type="button" class="secondary wide" onClick={state.showMore}>
          Show earlier
        </button>
      )}
    </main>
  );
};
