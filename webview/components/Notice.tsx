/** What keeps the panel from working, and the one thing to do about it. Silent when all is well. */
import type { PanelToHost } from '../../protocol/panel.ts';
import { post } from '../bridge.ts';
import { general, type State } from '../state.ts';

type Command = Extract<PanelToHost, { type: 'command' }>['command'];

const Line = ({
  kind,
  text,
  action,
}: {
  kind: 'info' | 'warning' | 'error';
  text: string;
  action?: { title: string; command: Command };
}) => (
  <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <span>{text}</span>
    {action && (
      <button type="button" class="link" onClick={() => post({ type: 'command', command: action.command })}>
        {action.title}
      </button>
    )}
  </div>
);

export const Notice = ({ state }: { state: State }) => {
  const status = state.status.value;
  const failure = state.failures.value.get(general);
  return (
    <>
      {state.restricted.value && (
        <Line
          kind="warning"
          text="This folder is not trusted. Past answers can be read and discussed; nothing is executed."
          action={{ title: 'Manage trust', command: 'trust' }}
        />
      )}
      {status.state === 'starting' && <Line kind="info" text="Starting the service…" />}
      {status.state === 'stopped' && (
        <Line
          kind="error"
          text={`${status.what} ${status.help}`}
          action={{ title: 'Start now', command: 'restart' }}
        />
      )}
      {status.state === 'degraded' && (
        <Line
          kind="warning"
          text={`${status.what} ${status.help}`}
          action={{ title: 'Doctor', command: 'doctor' }}
        />
      )}
      {failure && (
        <div class="notice error" role="alert">
          <span>
            {failure.sentence} {failure.action}
          </span>
          <button type="button" class="link" onClick={() => state.dismiss(general)}>
            Dismiss
          </button>
        </div>
      )}
    </>
  );
};

/** A failure beside what it concerns. */
export const LocalFailure = ({ state, about }: { state: State; about: string }) => {
  const failure = state.failures.value.get(about);
  return failure ? (
    <p class="failure" role="alert">
      {failure.sentence} {failure.action}
    </p>
  ) : null;
};
