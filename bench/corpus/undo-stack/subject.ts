/** Undo and redo of a value; a new value forgets what was undone, at most `limit` steps are kept. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];
  private current: T;
  private readonly limit: number;

  constructor(initial: T, limit = 100) {
    this.current = initial;
    this.limit = limit;
  }

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    this.past.push(this.current);
    if (this.past.length > this.limit) this.past.shift();
    this.future = [];
    this.current = value;
  }

  undo(): boolean {
    if (this.past.length === 0) return false;
    this.future.push(this.current);
    this.current = this.past.pop()!;
    return true;
  }

  redo(): boolean {
    if (this.future.length === 0) return false;
    this.past.push(this.current);
    this.current = this.future.pop()!;
    return true;
  }
}
