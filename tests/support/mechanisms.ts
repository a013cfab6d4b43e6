import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunnerTestCase, TestRunner } from 'vitest';

/** What a test shows of a mechanism: the whole of it, or all but what is missing. */
export type Shown = { id: string; missing?: string };

declare module 'vitest' {
  interface TaskMeta {
    /** The mechanisms of tests/practices/mechanisms.json that this test shows; counted where it passes. */
    mechanisms?: Shown[];
  }
}

const table = join(import.meta.dirname, '..', 'practices', 'mechanisms.json');
const ids = new Set(
  (JSON.parse(readFileSync(table, 'utf8')) as { id: string }[]).map((mechanism) => mechanism.id),
);

function show(shown: Shown): void {
  if (!ids.has(shown.id)) throw new Error(`${shown.id} is no mechanism of the table`);
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (!test) throw new Error('a mechanism is shown by a test');
  test.meta.mechanisms = [...(test.meta.mechanisms ?? []), shown];
}

/** Said within a test that shows a mechanism whole: its row of `npm run practices` turns green while this test passes. */
export const honours = (id: string): void => show({ id });

/** Said within a test that shows a part of a mechanism; `missing` is what the product cannot do of it yet. */
export const honoursPartly = (id: string, missing: string): void => show({ id, missing });
