import { defineConfig } from 'vitest/config';

/** The long forms of the storage tests: minutes of kills, power cuts and damage. `npm run test:faults`. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/faults/**/*.faults.ts'],
    globalSetup: ['tests/support/models.ts'],
    environment: 'node',
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
