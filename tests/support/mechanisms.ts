import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/** A place of the program that is broken to see which test notices; its name begins with the mechanisms that are then gone. */
type Place = { name: string; tests: string[]; test: string };

const root = join(import.meta.dirname, '..', '..');
const places: Place[] = JSON.parse(readFileSync(join(root, 'scripts', 'mutants', 'practices.json'), 'utf8'));

/** The mechanisms that a place shows: the first words of its name. */
export const shownBy = ({ name }: Pick<Place, 'name'>): string[] =>
  name.split(' ').filter((word) => ids.has(word));

/** Whether the place says of this very test that it fails where the place is broken. */
const isNoticedBy = ({ tests, test: named }: Place, test: RunnerTestCase): boolean =>
  tests.includes(relative(root, test.file.filepath)) && test.fullTestName.includes(named);

function show(shown: Shown): void {
  if (!ids.has(shown.id)) throw new Error(`${shown.id} is no mechanism of the table`);
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (!test) throw new Error('a mechanism is shown by a test');
  const isWhole = shown.missing === undefined;
  if (isWhole && !places.some((place) => shownBy(place).includes(shown.id) && isNoticedBy(place, test)))
    throw new Error(
      `no place of scripts/mutants/practices.json shows that this test notices where ${shown.id} is gone`,
    );
  test.meta.mechanisms = [...(test.meta.mechanisms ?? []), shown];
}

/** Said within a test that shows a mechanism whole: its row of `npm run practices` turns green while this test passes. A place of scripts/mutants must show that the test can fail. */
export const honours = (id: string): void => show({ id });

/** Said within a test that shows a part of a mechanism; `missing` is what the product cannot do of it yet. */
export const honoursPartly = (id: string, missing: string): void => show({ id, missing });
