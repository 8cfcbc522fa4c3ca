import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../core/session/project.ts';
import { canonical } from '../../core/verdict/canonical.ts';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { contentOf } from '../../protocol/content.ts';
import { isLocalKind, Kind, SignedEvent } from '../../protocol/event.ts';
import { sha256 } from '../../server/store/hash.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'protocol.md'), 'utf8');
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n')[0]!,
    kind: Number.parseInt(section, 10),
    example: /```json\n([\s\S]*?)```/.exec(section)?.[1],
  }));
const examples = sections.flatMap(({ title, kind, example }) =>
  example ? [{ title, kind, event: SignedEvent.parse(JSON.parse(example)) }] : [],
);

test('every kind has its section, and every kind that is written has an example', () => {
  assert.deepEqual(sections.map(({ kind }) => kind).sort(), Object.values(Kind).sort());
  assert.deepEqual(
    sections.filter(({ example }) => !example).map(({ kind }) => kind),
    [Kind.strategy],
  );
});

for (const { title, kind, event } of examples) {
  test(`the example of ${title} is genuine and follows the rules`, () => {
    assert.equal(event.kind, kind);
    assert.ok(isGenuine(event));
    assert.ok(event.tags.some(([name, value]) => name === 'v' && value === 'clq/1'));
    assert.equal(title.includes('(local)'), isLocalKind(kind));
    if (kind !== Kind.question)
      for (const name of ['E', 'K', 'P'])
        assert.ok(
          event.tags.some((tag) => tag[0] === name),
          name,
        );
    const schema = contentOf.get(kind);
    if (!schema) return;
    const content: unknown = JSON.parse(event.content);
    assert.deepEqual(schema.parse(content), content);
    assert.equal(canonical(content), event.content);
    if (!isLocalKind(kind)) assert.doesNotMatch(event.content, /\/project\//, 'no path of the machine');
  });
}

test('together the examples are one session', () => {
  const events = examples.map(({ event }) => event);
  const question = events.find(({ kind }) => kind === Kind.question)!;
  const context = { self: question.pubkey, genuine: isGenuine, sha256, archive: () => null };
  const { session, threads, receipts, feedback } = project(question.id, events, context);
  assert.equal(session?.outcome?.result.label, 'verified');
  assert.equal(threads[0]?.critiques.length, 1);
  assert.deepEqual(threads[0]?.thumbs, [], 'the thumb was taken back');
  assert.equal(receipts.length, 1);
  assert.equal(feedback.length, 1);
});
