import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { chromium } from './support/chromium.ts';
import { memoryFolder } from './support/memory-folder.ts';

// compiled code is kept between the many processes that tests start: half of what starting one costs
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', 'out', 'compile-cache');
// vaults, browsers and converters write there; what is written is as real, and what must reach a disk is asked of the system calls
const memory = memoryFolder();
if (memory) process.env.TMPDIR = memory;

/** The sweep over all pages is one long file: it starts first, so that no core idles while it ends alone. */
class PagesFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const isLong = ({ project }: (typeof files)[number]) => Number(project.name === 'pages');
    return (await super.sort(files)).sort((one, other) => isLong(other) - isLong(one));
  }
}

const production = { 'process.env.NODE_ENV': '"production"' };

/** Files in which a stand-in takes a module's place, so that what is loaded must be their own. */
const withStandIns = [
  'tests/desktop/**/*.test.ts',
  'tests/desk/out.test.ts',
  'tests/documents/checker/mend-guards.test.ts',
  'tests/practices/every-setting-is-read.test.ts',
];

/** Tests that drive a browser from outside; files share a worker. */
const throughBrowser = {
  environment: 'node',
  isolate: false,
  testTimeout: 180_000,
  hookTimeout: 120_000,
};

/** Runs once the projects without it are done. */
const afterBrowsers = { groupOrder: 1 };

/**
 * Screens in a real browser and the whole thing end to end, one page beside one worker: each keeps more than a core busy with its
 * browser, and two of each at once cost the whole run a tenth more and over. After them the app itself on Node, its hosts beside stand-ins, and every page
 * of the built application.
 */
export default defineConfig({
  root: '.',
  test: {
    // what workers start works beside them: more of them than cores get in each other's way
    maxWorkers: availableParallelism(),
    sequence: { sequencer: PagesFirst },
    projects: [
      {
        test: {
          name: 'app',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/pages/**', ...withStandIns],
          sequence: afterBrowsers,
          globalSetup: ['tests/support/models.ts'],
          environment: 'node',
          // files share a worker and what it has loaded; each test makes its own office
          isolate: false,
          // a component that is printed here keeps its class names, as its style sheet has them
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'hosts',
          include: withStandIns,
          sequence: afterBrowsers,
          globalSetup: ['tests/support/models.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        // React as it is shipped: what it does besides for developers is half of the work
        oxc: { jsx: { development: false } },
        define: production,
        // a package found only while a test runs would reload the page that all share: what any screen imports is looked up before
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}'],
          rolldownOptions: { transform: { define: production } },
        },
        test: {
          name: 'screens',
          // the machine may be busy with the other projects
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/screens/**/*.test.tsx'],
          // files share a page and what it has loaded, and begin in an empty window
          isolate: false,
          setupFiles: ['tests/screens/setup.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            viewport: { width: 1366, height: 768 },
            // the set-up takes one that is painted
            screenshotFailures: false,
            // nothing fades in, so that nothing is looked at before it stands
            provider: playwright({ launchOptions: chromium, contextOptions: { reducedMotion: 'reduce' } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 1,
          ...throughBrowser,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          sequence: afterBrowsers,
          ...throughBrowser,
        },
      },
    ],
  },
});
