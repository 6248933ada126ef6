import { defineConfig } from 'vitest/config';

const alone = [
  'tests/**/*.api.test.ts',
  'tests/**/*.journey.test.ts',
  'tests/cypher/**/*.test.ts',
  'tests/platform/managed*.test.ts',
];

const code = ['tests/arch/**/*.test.ts'];

/**
 * Pure tests run side by side; those on a database one after the other, in one process that loads the server once: side
 * by side they would not answer in a reader's time on two cores. The checks of the code itself are a project of their own.
 */
export default defineConfig({
  // Node loads graphql's CommonJS build for its dependents; the tests must not load a second one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          root: '.',
          include: ['tests/**/*.test.ts'],
          exclude: [...alone, ...code, 'tests/proof/**'],
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'code', root: '.', include: code, testTimeout: 600_000 } },
      {
        extends: true,
        test: {
          name: 'database',
          root: '.',
          include: alone,
          globalSetup: ['tests/support/global-setup.ts', 'tests/support/global-site.ts'],
          maxWorkers: 1,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
