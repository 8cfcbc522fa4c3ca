/**
 * Reporter for `node --test`: quiet about what passed, whole about what failed, and a tally at the end that
 * `npm test` adds up. Suites are not counted, only tests.
 */
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

const MOST_SLOW = 5;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const slow: { name: string; ms: number }[] = [];
  for await (const { type, data } of events) {
    if (type === 'test:stderr' && /ExperimentalWarning|--trace-warnings/.test(data.message)) continue;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    const where = data.file ? relative(process.cwd(), data.file) : '';
    const ms = data.details.duration_ms;
    if (data.skip !== undefined && data.skip !== false) {
      skipped++;
      yield `  skipped: ${where}: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`;
    } else if (type === 'test:pass') {
      passed++;
      slow.push({ name: `${where}: ${data.name}`, ms });
    } else if (!isEcho(data.details)) {
      failed++;
      yield `  FAILED ${where}:${data.line ?? 0} ${data.name}\n${indent(reason(data.details))}\n`;
    }
  }
  slow.sort((a, b) => b.ms - a.ms);
  for (const { name, ms } of slow.slice(0, MOST_SLOW)) {
    if (ms > 3000) yield `  slow: ${(ms / 1000).toFixed(1)} s ${name}\n`;
  }
  yield `#tally ${JSON.stringify({ passed, failed, skipped })}\n`;
}

interface FailureDetails {
  readonly error?: Error & { failureType?: string };
}

/** A parent fails because a child did; the child has been reported. */
const isEcho = (details: FailureDetails): boolean => details.error?.failureType === 'subtestsFailed';

function reason({ error }: FailureDetails): string {
  const cause: unknown = error?.cause ?? error;
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return typeof cause === 'string' ? cause : inspect(cause);
}

const indent = (text: string): string => text.replace(/^/gm, '      ');
