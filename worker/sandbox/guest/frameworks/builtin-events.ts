/** `node:events`: EventEmitter and `once`. */

type Listener = (...args: unknown[]) => unknown;
interface Entry {
  readonly listener: Listener;
  readonly once: boolean;
}

export class EventEmitter {
  static defaultMaxListeners = 10;
  #entries = new Map<PropertyKey, Entry[]>();

  on(event: PropertyKey, listener: Listener): this {
    return this.#add(event, { listener, once: false }, false);
  }
  addListener(event: PropertyKey, listener: Listener): this {
    return this.on(event, listener);
  }
  prependListener(event: PropertyKey, listener: Listener): this {
    return this.#add(event, { listener, once: false }, true);
  }
  once(event: PropertyKey, listener: Listener): this {
    return this.#add(event, { listener, once: true }, false);
  }
  prependOnceListener(event: PropertyKey, listener: Listener): this {
    return this.#add(event, { listener, once: true }, true);
  }

  off(event: PropertyKey, listener: Listener): this {
    const list = this.#list(event);
    const index = list.findLastIndex((entry) => entry.listener === listener);
    if (index < 0) return this;
    this.#set(event, list.toSpliced(index, 1));
    this.emit('removeListener', event, listener);
    return this;
  }
  removeListener(event: PropertyKey, listener: Listener): this {
    return this.off(event, listener);
  }
  removeAllListeners(event?: PropertyKey): this {
    if (event === undefined) this.#entries.clear();
    else this.#entries.delete(event);
    return this;
  }

  emit(event: PropertyKey, ...args: unknown[]): boolean {
    // The list as it is now: listeners added or removed by listeners count from the next time on.
    const list = this.#list(event);
    if (list.length === 0 && event === 'error') {
      throw args[0] instanceof Error ? args[0] : new Error(`Unhandled error. (${String(args[0])})`);
    }
    for (const entry of list) {
      if (entry.once) this.#set(event, this.#list(event).filter((other) => other !== entry)); // prettier-ignore
      entry.listener.apply(this, args);
    }
    return list.length > 0;
  }

  listenerCount(event: PropertyKey): number {
    return this.#list(event).length;
  }
  listeners(event: PropertyKey): Listener[] {
    return this.#list(event).map((entry) => entry.listener);
  }
  eventNames(): PropertyKey[] {
    return [...this.#entries.keys()];
  }
  setMaxListeners(): this {
    return this;
  }

  #list(event: PropertyKey): readonly Entry[] {
    return this.#entries.get(event) ?? [];
  }
  #set(event: PropertyKey, list: Entry[]): void {
    if (list.length === 0) this.#entries.delete(event);
    else this.#entries.set(event, list);
  }
  #add(event: PropertyKey, entry: Entry, first: boolean): this {
    if (typeof entry.listener !== 'function')
      throw new TypeError('The "listener" argument must be of type function');
    if (this.#entries.has('newListener')) this.emit('newListener', event, entry.listener);
    this.#set(event, first ? [entry, ...this.#list(event)] : [...this.#list(event), entry]);
    return this;
  }
}

/** Resolves with the arguments of the next `event`; rejects on `error`. */
export function once(emitter: EventEmitter, event: PropertyKey): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const failed: Listener = (error) => reject(error as Error);
    if (event !== 'error') emitter.once('error', failed);
    emitter.once(event, (...args) => {
      emitter.off('error', failed);
      resolve(args);
    });
  });
}
