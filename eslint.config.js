import tseslint from 'typescript-eslint';

/** Imports may only go down; each floor names what lies above it. */
const floor = (folder, above, extra = []) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${above.join('|')})/`,
            message: `${folder} imports only what lies below it.`,
          },
          ...extra,
        ],
      },
    ],
  },
});
const browser = [{ regex: '^node:', message: 'This folder also runs in a browser.' }];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.cache',
      '.artifacts',
      'samples',
      'models',
      'test/workbench/workspace',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // node:test's own functions return promises that the runner awaits.
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'test', property: 'only', message: 'A test that hides the others.' },
        { object: 'it', property: 'only', message: 'A test that hides the others.' },
        { object: 'describe', property: 'only', message: 'A test that hides the others.' },
      ],
    },
  },
  floor('protocol', ['core', 'worker', 'server', 'webview', 'extension'], browser),
  floor('core', ['worker', 'server', 'webview', 'extension'], browser),
  floor('webview', ['worker', 'server', 'extension'], browser),
  floor('worker', ['server', 'webview', 'extension']),
  floor('server', ['worker', 'webview', 'extension']),
  floor('extension', ['core', 'worker', 'server', 'webview']),
);
