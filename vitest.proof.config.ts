import { defineConfig } from 'vitest/config';

/** Long proofs: kill series, big sets, random instances by the thousand. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'proof',
    include: ['tests/proof/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts', 'tests/support/global-site.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 240_000,
  },
});
