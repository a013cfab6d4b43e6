import { defineConfig } from 'vitest/config';

/** The long forms of the storage tests: minutes of kills, power cuts and damage. `npm run test:faults`. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/faults/**/*.faults.ts'],
    globalSetup: ['tests/support/models.ts'],
    environment: 'node',
    // power cuts took 34 minutes on a machine with four other things to do
    testTimeout: 7_200_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
