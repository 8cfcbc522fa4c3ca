import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram } from './process.ts';

const node = (code: string, deadlineMs = 60_000) =>
  runProgram(process.execPath, ['-e', code], { deadlineMs });

/** True while a process runs; one that ended but was not collected by its parent has ended. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function ended(pid: number): Promise<void> {
  assert.ok(pid > 0);
  for (let tries = 0; tries < 100; tries++) {
    if (!alive(pid)) return;
    await sleep(100);
  }
  process.kill(pid, 'SIGKILL');
  assert.fail(`process ${pid} is still running`);
}

/** A grandchild that would run for ever and keeps the pipes open; its id is the output. */
const grandchild = `const c=require('child_process').spawn(process.execPath,['-e','setInterval(()=>{},1000)'],{stdio:'inherit'});console.log(c.pid);`;

test('status and output come back', async () => {
  const { code, output } = await node(`console.log('out'); console.error('err'); process.exit(3)`);
  assert.equal(code, 3);
  assert.deepEqual(output.split('\n').filter(Boolean).sort(), ['err', 'out']);
});

test('a program that cannot be started is a failed one', async () => {
  assert.equal((await runProgram('no-such-program', [])).code, 127);
});

test('past the deadline the whole family is gone', async () => {
  const { code, output } = await node(`${grandchild} setInterval(()=>{},1000)`, 1_500);
  assert.equal(code, 124);
  await ended(Number(output.split('\n')[0]));
});

test('what a program leaves running does not outlive it', async () => {
  const { code, output } = await node(`${grandchild} c.unref(); setTimeout(()=>process.exit(0),100)`);
  assert.equal(code, 0);
  await ended(Number(output.split('\n')[0]));
});
