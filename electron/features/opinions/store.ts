import { nounStore, orderedLinks } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { type Opinion, type OpinionStep, opinion, opinionStep } from './fields.ts';

/** Opinions and suggestions with their cosigners and their steps, both in order. */
export function opinionsStore(database: Database, writer: Writer) {
  const opinions = nounStore(database, writer, opinion);
  const steps = nounStore(database, writer, opinionStep);
  const cosigning = orderedLinks(database, writer, {
    table: 'opinion_cosigners',
    owner: 'opinion_id',
    linked: 'deputy_id',
  });
  const stepsOf = (id: string) => steps.where('x.opinion_id = @id ORDER BY x.position', { id });
  return {
    find: opinions.find,
    all: () => opinions.where('true ORDER BY x.number, x.rowid'),
    ofYear: (year: number) =>
      opinions.where(`x.raised_on LIKE @year || '-%' ORDER BY x.number, x.rowid`, { year: String(year) }),
    cosignersOf: cosigning.of,
    /** The cosigners of every opinion, by its id. */
    cosigners: cosigning.byOwner,
    stepsOf,
    /** The steps of every opinion, by its id, each list in order. */
    steps: () => Map.groupBy(steps.where('true ORDER BY x.opinion_id, x.position'), (step) => step.opinionId),
    add(entry: Opinion, cosigners: readonly string[], newId: () => string): true {
      opinions.add(entry);
      cosigning.set(entry.id, cosigners, newId);
      return true;
    },
    /** Answers whether anything changed. */
    change(id: string, fields: Partial<Opinion>, cosigners: readonly string[], newId: () => string): boolean {
      const changed = opinions.change(id, fields);
      return cosigning.set(id, cosigners, newId) || changed;
    },
    /** Adds a step after those that are there. */
    take(step: Omit<OpinionStep, 'position'>) {
      const position = Math.max(0, ...stepsOf(step.opinionId).map((known) => known.position)) + 1;
      steps.add({ ...step, position });
    },
    remove(id: string) {
      for (const step of stepsOf(id)) steps.remove(step.id);
      cosigning.clear(id);
      opinions.remove(id);
    },
    changeStep: steps.change,
    removeStep: steps.remove,
  };
}
