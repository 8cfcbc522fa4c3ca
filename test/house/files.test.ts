import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, read, root, texts } from './tree.ts';

const HERE = 'test/house/files.test.ts';
const MOST_LINES = 400;
/** Documents and data are read by search, not from top to bottom. */
const SOURCE = /\.([cm]?[jt]sx?|py|css)$/;

/** A rule forbids a pattern in every readable file but those it names. */
const forbidden: readonly { readonly rule: string; readonly pattern: RegExp; readonly except?: RegExp }[] = [
  {
    rule: "a path of somebody's machine",
    pattern: /(^|[\s'"`(=:])\/(home|root|Users|work|mnt|opt)\/[\w.-]+/m,
    except: /\.test\.tsx?$|\/fixtures\.ts$/,
  },
  { rule: 'a package registry by name', pattern: /registry\.\w+|https?:\/\/[^\s'"]*\/(npm|pypi)\// },
  { rule: 'a promise to finish later', pattern: /(^|\s)(\/\/|\*|#)\s*(TODO|FIXME|XXX)\b/m },
  { rule: 'an unresolved merge', pattern: /^(<{7}|>{7}) /m },
  { rule: 'carriage returns', pattern: /\r\n/ },
];

for (const { rule, pattern, except } of forbidden) {
  test(`no file holds ${rule}`, () => {
    const found = texts
      .filter((file) => file !== HERE && !except?.test(file))
      .flatMap((file) => {
        const hit = pattern.exec(read(file));
        return hit ? [`${file}: ${hit[0].trim()}`] : [];
      });
    assert.deepEqual(found, []);
  });
}

test(`no source file has more than ${MOST_LINES} lines`, () => {
  const long = texts
    .filter((file) => SOURCE.test(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  assert.deepEqual(long, []);
});

test('the lock file does not say where packages come from', () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(read('package-lock.json'));
  const hosts = Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'));
  assert.deepEqual(hosts, []);
});

test('nothing in the tree names the folder it was written in', () => {
  const named = texts.filter((file) => read(file).includes(root));
  assert.deepEqual(named, []);
});

test('every floor and every room in it has a README', () => {
  const floors = [
    'protocol',
    'core',
    'worker',
    'server',
    'webview',
    'extension',
    'scripts',
    'test',
    'bench',
    'models',
  ];
  const folders = files
    .filter((file) => floors.includes(file.split('/')[0] ?? '') && /\.(ts|tsx|cjs|mjs)$/.test(file))
    .map((file) => file.split('/').slice(0, -1).slice(0, 2).join('/'))
    .filter((folder) => folder !== 'bench/corpus');
  const missing = [...new Set(folders)].filter((folder) => !files.includes(`${folder}/README.md`));
  assert.deepEqual(missing, []);
});
