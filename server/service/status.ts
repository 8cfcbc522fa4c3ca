/** `colloquy/status` and `colloquy/doctor`: exactly one truthful state at a time. */
import { basename } from 'node:path';
import { DoctorRequest, StatusNotification, type ServiceState } from '../../protocol/lsp/status.ts';
import type { ServiceDeps } from './deps.ts';
import type { Requests } from './requests.ts';

export class StatusBoard {
  readonly #deps: ServiceDeps;
  readonly #requests: Requests;
  readonly #running: string[] = [];
  #last = '';

  constructor(deps: ServiceDeps, requests: Requests) {
    this.#deps = deps;
    this.#requests = requests;
  }

  get state(): ServiceState {
    const what = this.#running.at(-1);
    return what === undefined ? this.#deps.health() : { state: 'busy', what };
  }

  /** Busy with `what` while `act` runs. */
  async during<T>(what: string, act: () => Promise<T>): Promise<T> {
    this.#running.push(what);
    this.tell();
    try {
      return await act();
    } finally {
      this.#running.splice(this.#running.indexOf(what), 1);
      this.tell();
    }
  }

  /** Sends the state when it differs from the one last sent. */
  tell(): void {
    const state = this.state;
    const text = JSON.stringify(state);
    if (text === this.#last) return;
    this.#last = text;
    this.#requests.notify(StatusNotification, state);
  }
}

export const registerStatus = (requests: Requests, deps: ServiceDeps, board: StatusBoard): void => {
  requests.handle(DoctorRequest, () => board.during('checking this machine', () => deps.doctor()));
};

/** What the status item says while a file is worked on. */
export const debugging = (file: string): string => `debugging ${basename(file)}`;
