import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { nip19 } from 'nostr-tools';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { UserError } from '../../protocol/errors.ts';
import { createLogger, redact } from '../logging.ts';
import { scratchHome } from '../store/scratch.ts';
import { openIdentity } from './identity.ts';

const event = { kind: 3380, created_at: 1, tags: [['v', 'clq/1']], content: 'x' };

test('the key is made once, readable by its owner only, and the same afterwards', (t) => {
  const home = scratchHome(t);
  const first = openIdentity(home);
  const path = join(home, 'node.key');
  assert.match(readFileSync(path, 'utf8'), /^[0-9a-f]{64}\n$/);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(openIdentity(home).pubkey, first.pubkey);
  assert.deepEqual(readdirSync(home).sort(), ['bundles', 'node.key']);
});

test('a key that others may read is closed to them', (t) => {
  const home = scratchHome(t);
  openIdentity(home);
  chmodSync(join(home, 'node.key'), 0o644);
  openIdentity(home);
  assert.equal(statSync(join(home, 'node.key')).mode & 0o777, 0o600);
});

test('a damaged key is named, never replaced', (t) => {
  const home = scratchHome(t);
  writeFileSync(join(home, 'node.key'), 'half a k');
  assert.throws(
    () => openIdentity(home),
    (error: unknown) => error instanceof UserError && /is damaged/.test(error.message),
  );
  assert.equal(readFileSync(join(home, 'node.key'), 'utf8'), 'half a k');
});

test('a data folder that cannot be made is a sentence with an action', (t) => {
  const home = scratchHome(t);
  writeFileSync(join(home, 'file'), '');
  assert.throws(
    () => openIdentity(join(home, 'file', 'below')),
    (error: unknown) =>
      error instanceof UserError && error.code === 'home-unwritable' && /COLLOQUY_HOME/.test(error.action),
  );
});

test('signing leaves its argument as it is and gives plain data that verifies from its text', (t) => {
  const identity = openIdentity(scratchHome(t));
  const before = structuredClone(event);
  const signed = identity.sign(event);
  assert.deepEqual(event, before);
  assert.deepEqual(Object.getOwnPropertySymbols(signed), []);
  assert.ok(isGenuine(JSON.parse(JSON.stringify(signed))));
});

test('a changed event does not pass for genuine, whatever marks it carries', (t) => {
  const signed = openIdentity(scratchHome(t)).sign(event);
  const changed = { ...signed, content: 'y', [Symbol('verified')]: true };
  assert.equal(isGenuine(changed), false);
  assert.equal(isGenuine({ ...signed, sig: signed.sig.toUpperCase() }), false);
  assert.equal(isGenuine({ ...signed, id: 'f'.repeat(64) }), false);
});

test('eight processes that start at once agree on one key', async (t) => {
  const home = scratchHome(t);
  const module = join(import.meta.dirname, 'identity.ts');
  const program = `import { openIdentity } from ${JSON.stringify(module)}; console.log(openIdentity(process.argv[1]).pubkey);`;
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => output(['--input-type=module', '-e', program, home])),
  );
  assert.match(keys[0]!, /^[0-9a-f]{64}\n$/);
  assert.equal(new Set(keys).size, 1);
});

const output = (args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.on('close', () => resolve(text));
  });

test('no spelling of the key reaches a log line, an inspection or JSON', (t) => {
  const home = scratchHome(t);
  const identity = openIdentity(home);
  const hex = readFileSync(join(home, 'node.key'), 'utf8').trim();
  const bytes = Buffer.from(hex, 'hex');
  const nsec = nip19.nsecEncode(Uint8Array.from(bytes));
  const spellings = [
    hex,
    hex.toUpperCase(),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    nsec,
    [...bytes].join(','),
  ];
  const lines: string[] = [];
  const log = createLogger('debug', (line) => lines.push(line));
  for (const spelling of spellings) {
    log.info(`the key is "${spelling}"!`);
    log.error('failed', new Error(`with ${spelling}`));
  }
  const seen = [
    ...lines,
    redact(spellings.join(' ')),
    inspect(identity, { depth: 9, showHidden: true }),
    JSON.stringify(identity),
  ].join('\n');
  for (const spelling of spellings)
    assert.ok(!seen.includes(spelling), `${spelling.slice(0, 4)}… is not in the logs`);
  assert.equal(lines.length, 2 * spellings.length, 'one line each');
});
