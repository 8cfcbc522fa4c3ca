export interface CalendarEvent {
  id: string;
  title: string;
  start: number;
}

export interface EventChanges {
  added: string[];
  removed: string[];
  moved: { id: string; by: number }[];
}

/** Compares two versions of a calendar by event id; `by` is in minutes, later is positive. */
export function diffEvents(before: readonly CalendarEvent[], after: readonly CalendarEvent[]): EventChanges {
  const old = new Map(before.map((event) => [event.id, event]));
  const changes: EventChanges = { added: [], removed: [], moved: [] };
  for (const event of after) {
    const previous = old.get(event.id);
    if (!previous) {
      changes.added.push(event.id);
      continue;
    }
    if (event.start !== previous.start) {
      changes.moved.push({ id: event.id, by: event.start - previous.start });
    }
    old.delete(event.id);
  }
  changes.removed = [...old.keys()];
  return changes;
}
