import { test } from 'node:test';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { colloquyHome } from './home.ts';

const cases: [
  rule: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  userHome: string,
  home: string,
][] = [
  ['COLLOQUY_HOME wins', 'linux', { COLLOQUY_HOME: 'x', XDG_DATA_HOME: '/d' }, '/home/u', resolve('x')],
  [
    'an empty COLLOQUY_HOME is none',
    'linux',
    { COLLOQUY_HOME: '' },
    '/home/u',
    '/home/u/.local/share/colloquy',
  ],
  ['Linux follows XDG', 'linux', { XDG_DATA_HOME: '/d' }, '/home/u', '/d/colloquy'],
  [
    'a relative XDG_DATA_HOME is ignored',
    'linux',
    { XDG_DATA_HOME: 'd' },
    '/home/u',
    '/home/u/.local/share/colloquy',
  ],
  ['macOS has its library', 'darwin', {}, '/Users/u', '/Users/u/Library/Application Support/Colloquy'],
  ['Windows has its local data', 'win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\Users\\u', 'C:\\L\\Colloquy'],
  ['Windows without LOCALAPPDATA', 'win32', {}, 'C:\\Users\\u', 'C:\\Users\\u\\AppData\\Local\\Colloquy'],
];

for (const [rule, platform, env, userHome, home] of cases) {
  test(rule, () => assert.equal(colloquyHome(env, platform, userHome), home));
}
