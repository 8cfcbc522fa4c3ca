/** What a reply means: its label may be its first word, "error: off by one". */
import type { CritiqueLabel } from '../protocol/lsp/thread.ts';

const words: ReadonlyMap<string, CritiqueLabel> = new Map([
  ['error', 'error'],
  ['wrong', 'error'],
  ['unsupported', 'unsupported'],
  ['counterexample', 'counterexample'],
  ['counter-example', 'counterexample'],
  ['missing', 'missing'],
  ['agree', 'agree'],
  ['agreed', 'agree'],
]);

/** Splits a reply into label and text; a lone label word is both. Text of only white space gives null. */
export const parseReply = (reply: string): { label: CritiqueLabel | null; body: string } | null => {
  const body = reply.trim();
  if (body === '') return null;
  const head = /^([A-Za-z-]+)(?:\s*:\s*([\s\S]*)|[.!]?)$/.exec(body);
  const label = head ? (words.get(head[1]!.toLowerCase()) ?? null) : null;
  return { label, body: label !== null && head?.[2] ? head[2] : body };
};

/** What happens when a thumb is pressed: the same one again takes it back. */
export const pressThumb = (current: '+' | '-' | null, pressed: '+' | '-'): '+' | '-' | null =>
  current === pressed ? null : pressed;
