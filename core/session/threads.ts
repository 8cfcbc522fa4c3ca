/** Fold: steps (3371), critiques (1111, NIP-22) and thumbs (7, NIP-25) → threads. */
import { StepContent } from '../../protocol/content.ts';
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId, PubKey } from '../../protocol/ids.ts';
import { CritiqueLabel } from '../../protocol/lsp/thread.ts';
import { jsonOrNull } from '../verdict/receipt.ts';
import { compareIds, latest } from './order.ts';
import { sequence } from './sessions.ts';
import { deletions, tagValue, tagValues } from './tags.ts';

export interface CritiqueRecord {
  readonly id: EventId;
  readonly author: PubKey;
  readonly label: CritiqueLabel | null;
  readonly body: string;
  /** Unix seconds. */
  readonly at: number;
}

export interface ThreadRecord {
  readonly step: EventId;
  readonly session: EventId;
  readonly author: PubKey;
  readonly content: StepContent;
  /** Oldest first; replies to replies stand in the same list. */
  readonly critiques: readonly CritiqueRecord[];
  /** Latest thumb of each author, by author. */
  readonly thumbs: readonly { readonly author: PubKey; readonly thumb: '+' | '-'; readonly event: EventId }[];
}

/** `events` in order; steps count when the author of the question wrote them, critiques from anybody. */
export function foldThreads(root: EventId, events: readonly SignedEvent[]): ThreadRecord[] {
  const asker = events.find((event) => event.id === root && event.kind === Kind.question)?.pubkey;
  const gone = deletions(events);
  const standing = events.filter((event) => !gone.has(`${event.pubkey}:${event.id}`));
  const stepOf = stepFinder(standing);
  return standing
    .filter((event) => event.kind === Kind.step && event.pubkey === asker)
    .sort((a, b) => sequence(a) - sequence(b))
    .flatMap((step) => {
      const content = StepContent.safeParse(jsonOrNull(step.content));
      if (!content.success) return [];
      const critiques = standing.filter((event) => event.kind === Kind.critique && stepOf(event) === step.id);
      return [
        {
          step: step.id,
          session: root,
          author: step.pubkey,
          content: content.data,
          critiques: critiques.map(readCritique),
          thumbs: foldThumbs(
            standing.filter((event) => event.kind === Kind.reaction && targetOf(event) === step.id),
          ),
        },
      ];
    });
}

/** Follows `e` upwards from a critique to its step; a chain with a missing link belongs nowhere yet. */
function stepFinder(events: readonly SignedEvent[]): (event: SignedEvent) => EventId | null {
  const byId = new Map<string, SignedEvent>(events.map((event) => [event.id, event]));
  return (event) => {
    let at: SignedEvent | undefined = event;
    for (let hops = 0; at && hops <= events.length; hops++) {
      if (at.kind === Kind.step) return at.id;
      if (at.kind !== Kind.critique || tagValue(at, 'K') === undefined || tagValue(at, 'k') === undefined)
        return null;
      at = byId.get(tagValue(at, 'e') ?? '');
    }
    return null;
  };
}

function readCritique(event: SignedEvent): CritiqueRecord {
  const label = event.tags.find((tag) => tag[0] === 'l' && tag[2] === 'clq.critique')?.[1];
  const parsed = CritiqueLabel.safeParse(label);
  return {
    id: event.id,
    author: event.pubkey,
    label: parsed.success ? parsed.data : null,
    body: event.content,
    at: event.created_at,
  };
}

/** NIP-25: the last `e` is the target. */
const targetOf = (event: SignedEvent): string | undefined => tagValues(event, 'e').at(-1);

function foldThumbs(reactions: readonly SignedEvent[]): ThreadRecord['thumbs'] {
  return [...Map.groupBy(reactions, (event) => event.pubkey)]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([author, own]) => {
      const last = latest(own);
      const thumb = last && readThumb(last.content);
      return last && thumb ? [{ author, thumb, event: last.id }] : [];
    });
}

/** NIP-25: an empty reaction is a like; other emoji are no vote. */
const readThumb = (content: string): '+' | '-' | null =>
  content === '+' || content === '' ? '+' : content === '-' ? '-' : null;
