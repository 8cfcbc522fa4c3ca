/** The status item as data: one truthful state, what it means and what a click does. Pure. */
import type { ServiceState } from '../protocol/lsp/status.ts';
import type { Connection } from './client.ts';

export interface StatusView {
  readonly state: 'idle' | 'starting' | 'ready' | 'busy' | 'degraded' | 'restricted' | 'error';
  /** With a codicon. */
  readonly text: string;
  readonly help: string;
  /** What the click does, in words, and the command it runs. */
  readonly action: string;
  readonly command: string;
  readonly severity: 'none' | 'warning' | 'error';
}

/** Folds what is known into the one state to show. `connection` is undefined before first use. */
export const statusView = (
  connection: Connection | undefined,
  service: ServiceState,
  restricted: boolean,
): StatusView => {
  const calm = { severity: 'none', action: 'Show the panel', command: 'colloquy.showPanel' } as const;
  if (connection?.state === 'down') {
    const { message, action } = connection.error;
    return {
      state: 'error',
      text: '$(error) Colloquy',
      help: `${message} ${action}`,
      action: 'Start the service again',
      command: 'colloquy.restart',
      severity: 'error',
    };
  }
  if (restricted) {
    return {
      state: 'restricted',
      text: '$(shield) Colloquy',
      help: 'This folder is not trusted: answers can be read and discussed, nothing is executed.',
      action: 'Manage workspace trust',
      command: 'workbench.trust.manage',
      severity: 'none',
    };
  }
  if (connection === undefined) {
    return { state: 'idle', text: '$(verified) Colloquy', help: 'Starts with the first command.', ...calm };
  }
  if (connection.state === 'starting') {
    return { state: 'starting', text: '$(loading~spin) Colloquy', help: 'The service is starting.', ...calm };
  }
  if (connection.state === 'waiting') {
    return {
      state: 'error',
      text: '$(error) Colloquy',
      help: 'The service stopped and will be started again in a moment.',
      action: 'Show the log',
      command: 'colloquy.showLog',
      severity: 'error',
    };
  }
  switch (service.state) {
    case 'ready':
      return { state: 'ready', text: '$(verified) Colloquy', help: 'Ready.', ...calm };
    case 'busy':
      return { state: 'busy', text: '$(sync~spin) Colloquy', help: service.what, ...calm };
    case 'degraded':
      return {
        state: 'degraded',
        text: '$(warning) Colloquy',
        help: `${service.what} ${service.help}`,
        action: 'Run Doctor',
        command: 'colloquy.doctor',
        severity: 'warning',
      };
  }
};
