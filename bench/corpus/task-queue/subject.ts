interface Task {
  name: string;
  priority: number;
}

/** A queue that gives the task with the lowest priority number first; equal ones in the order added. */
export class TaskQueue {
  private readonly tasks: Task[] = [];

  get size(): number {
    return this.tasks.length;
  }

  add(name: string, priority = 5): this {
    let at = this.tasks.length;
    while (at > 0 && this.tasks[at - 1]!.priority > priority) at -= 1;
    this.tasks.splice(at, 0, { name, priority });
    return this;
  }

  next(): string | undefined {
    return this.tasks.shift()?.name;
  }

  drain(): string[] {
    return this.tasks.splice(0).map((task) => task.name);
  }
}
