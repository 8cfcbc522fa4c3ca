import assert from 'node:assert/strict';
import events from 'node:events';
import path from 'node:path';
import { describe, it } from 'node:test';
import util from 'node:util';
import { builtin, UnsupportedError } from './index.ts';

const own: { path: typeof path.posix; util: typeof util; events: typeof events; assert: typeof assert } = {
  path: builtin('node:path') as typeof path.posix,
  util: builtin('node:util') as typeof util,
  events: builtin('node:events') as typeof events,
  assert: builtin('assert') as typeof assert,
};

class Point {
  x = 1;
}
const PATHS = [
  '',
  '.',
  '..',
  '/',
  '//',
  'a',
  'a/',
  '/a',
  '/a/b.txt',
  'a/../b',
  '../a',
  '/../a',
  'a//b',
  '//a',
  '/a//b/',
  './a/b/',
  '.bashrc',
  'a.tar.gz',
  'a.',
  '/a/.b',
  'x/y/../../..',
];

describe('builtins do as node does', () => {
  for (const one of PATHS) {
    it(`path of ${JSON.stringify(one)}`, () => {
      for (const name of ['normalize', 'basename', 'dirname', 'extname', 'isAbsolute', 'parse'] as const) {
        assert.deepEqual(own.path[name](one), path.posix[name](one), name);
      }
      assert.equal(own.path.join('a', one, 'c'), path.posix.join('a', one, 'c'));
      assert.equal(own.path.resolve('/w', one), path.posix.resolve('/w', one));
      assert.equal(own.path.relative('/a/b', `/${one}`), path.posix.relative('/a/b', `/${one}`));
      assert.equal(own.path.format(path.posix.parse(one)), path.posix.format(path.posix.parse(one)));
      assert.equal(own.path.basename(one, '.txt'), path.posix.basename(one, '.txt'));
    });
  }

  const values: unknown[] = [
    1, -0, 'a', "it's", 'a"b', `both ' and "`, 'line\n', null, undefined, true, 12n, Symbol('s'), [], [1, 'a', [2]], {}, { a: 1, 'b-c': { d: [1] } },
    new Map([['k', { v: 1 }]]), new Set([1, 'b']), new Point(), { a: { b: { c: { d: 1 } } } }, [[[[1]]]], new Date(0), /a/g, () => 1,
    function named() {}, Object.create(null),
  ]; // prettier-ignore
  values.forEach((value, index) => {
    it(`inspect ${index}: ${util.inspect(value)}`, () =>
      assert.equal(own.util.inspect(value), util.inspect(value)));
  });
  const formats: unknown[][] = [
    ['%s is %d', 'a', 1.5], ['%i %f', '12px', '1.5'], ['%j', { a: [1] }], ['100%', 1], ['%% %s', 'x'], ['%s'], ['a', 'b', { c: 1 }], [1, 2],
    ['%s', null], ['%s', 12n], ['%d', '0x10'], ['%O', { a: 1 }], ['%c styled', 'css'],
  ]; // prettier-ignore
  for (const args of formats)
    it(`format ${JSON.stringify(args, (_k, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v))}`, () =>
      assert.equal(own.util.format(...args), util.format(...args)));

  it('inspect refuses what node would lay out over lines', () => {
    for (const value of [[1, 2, 3, 4, 5, 6, 7], { text: 'x'.repeat(80) }, new Error('x')]) {
      assert.throws(() => own.util.inspect(value), UnsupportedError);
    }
  });
  it('util: equality, promisify, types', async () => {
    assert.ok(own.util.isDeepStrictEqual({ a: [1, new Set([2])] }, { a: [1, new Set([2])] }));
    assert.ok(!own.util.isDeepStrictEqual([1], ['1']));
    assert.equal(
      await own.util.promisify((a: number, done: (e: null, v: number) => void) => done(null, a + 1))(1),
      2,
    );
    await assert.rejects(own.util.promisify((done: (e: Error) => void) => done(new Error('x')))(), /x/);
    assert.ok(own.util.types.isDate(new Date()) && !own.util.types.isMap(new Set()));
  });
  it('events in order, once, off, errors', async () => {
    for (const Emitter of [own.events.EventEmitter, events.EventEmitter]) {
      const emitter = new Emitter();
      const log: string[] = [];
      const on = (): void => void log.push('on');
      emitter.on('x', on).once('x', () => log.push('once')).prependListener('x', () => log.push('first')); // prettier-ignore
      assert.equal(emitter.emit('x'), true);
      assert.equal(emitter.emit('x'), true);
      assert.deepEqual(log, ['first', 'on', 'once', 'first', 'on']);
      assert.equal(emitter.off('x', on).listenerCount('x'), 1);
      assert.equal(emitter.emit('nobody'), false);
      assert.throws(() => emitter.emit('error', new RangeError('e')), RangeError);
    }
    class Sub extends own.events {}
    const sub = new Sub();
    const waiting = own.events.once(sub, 'ready');
    sub.emit('ready', 1, 2);
    assert.deepEqual(await waiting, [1, 2]);
  });
  it('assert inside tested code decides by itself', () => {
    own.assert.deepEqual({ a: [1] }, { a: [1] });
    assert.throws(() => own.assert.strictEqual(1, 2), { name: 'AssertionError', code: 'ERR_ASSERTION' });
    assert.throws(() => own.assert.throws(() => 1), { code: 'ERR_ASSERTION' });
  });
  it('the same module each time; none for what touches the outside', () => {
    assert.equal(builtin('util'), builtin('node:util'));
    for (const name of ['fs', 'node:child_process', 'http', '__proto__', 'constructor'])
      assert.equal(builtin(name), undefined);
  });
});
