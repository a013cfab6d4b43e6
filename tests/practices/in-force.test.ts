import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitting,
  type PracticeChange,
  practiceOn,
  problemsFrom,
} from '#features/practices/schema/in-force.ts';
import { loadPracticeFiles } from '#features/practices/store.ts';

const { files: shipped } = loadPracticeFiles('resources/practices/general');

const days = ['2024-07-01', '2025-01-01', '2025-03-06', '2025-12-31', '2026-01-01', '2026-06-30'];
const fields = [
  { part: 'bin', key: 'days' },
  { part: 'receptions', key: 'noticeDaysBefore' },
  { part: 'reportbacks', key: 'timesPerTerm' },
] as const;

const change = (part: string, key: string, fromOn: string, value: unknown, id = `${part}.${key}@${fromOn}`) =>
  ({ id, part, key, fromOn, value, source: '决定', field: '', words: '' }) satisfies PracticeChange;

const changes = fc.uniqueArray(
  fc
    .record({
      at: fc.constantFrom(...fields),
      fromOn: fc.constantFrom(...days),
      value: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ at, fromOn, value }) => change(at.part, at.key, fromOn, value)),
  { selector: ({ id }) => id, maxLength: 12 },
);

const day = fc.constantFrom('2024-01-01', '2024-06-30', '2025-02-01', '2025-12-30', ...days, '2027-01-01');

describe('the practice of a day', () => {
  it('has for each field the change with the latest day on or before it, else the shipped value', () => {
    fc.assert(
      fc.property(changes, day, (kept, on) => {
        const practice = practiceOn(shipped, kept, on);
        for (const { part, key } of fields) {
          const held = kept
            .filter((one) => one.part === part && one.key === key && one.fromOn <= on)
            .sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
          expect(practice[part][key]).toBe(held.length > 0 ? held.at(-1)?.value : shipped[part][key]);
        }
        expect(practice.opinions).toEqual(shipped.opinions);
      }),
    );
  });

  it('is the same whatever order the changes come in, two of one day among them', () => {
    fc.assert(
      fc.property(changes, fc.integer(), day, (kept, seed, on) => {
        const twice = kept.flatMap((one) => [
          one,
          { ...one, id: `${one.id}b`, value: Number(one.value) + 100 },
        ]);
        const shuffled = twice.toSorted((one, other) => hash(one.id, seed) - hash(other.id, seed));
        expect(practiceOn(shipped, shuffled, on)).toEqual(practiceOn(shipped, twice, on));
      }),
    );
  });

  it('is the shipped one before the first change, which is not written over', () => {
    const before = structuredClone(shipped);
    const kept = [change('bin', 'days', '2025-01-01', 60)];
    expect(practiceOn(shipped, kept, '2024-12-31')).toEqual(before);
    expect(practiceOn(shipped, kept, '2025-01-01').bin).toEqual({ days: 60 });
    expect(shipped).toEqual(before);
  });
});

const hash = (text: string, seed: number) =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 10_007, 7);

describe('changes that do not go together', () => {
  const ratings = change('opinions', 'ratings', '2026-01-01', ['很满意', '满意', '不满意']);
  const satisfied = change('opinions', 'satisfiedRatings', '2026-03-01', ['很满意', '满意']);

  it('are found on the day of the change and at every later one, but not before', () => {
    expect(problemsFrom(shipped, [ratings], '2026-01-01')).toEqual([
      {
        part: 'opinions',
        path: ['satisfiedRatings'],
        text: '“计入满意率的评价”中的“基本满意”不在“评价选项”里',
        day: '2026-01-01',
      },
    ]);
    expect(problemsFrom(shipped, [ratings, satisfied], '2026-03-01')).toEqual([]);
    const back = change('opinions', 'ratings', '2027-01-01', ['满意', '不满意']);
    expect(
      problemsFrom(shipped, [satisfied, { ...ratings, fromOn: '2026-03-01' }, back], '2026-03-01'),
    ).toEqual([
      {
        part: 'opinions',
        path: ['satisfiedRatings'],
        text: '“计入满意率的评价”中的“很满意”不在“评价选项”里',
        day: '2027-01-01',
      },
    ]);
  });

  it('are left out where the shipped practice no longer has room for them, and no others', () => {
    const days = change('bin', 'days', '2025-06-01', 60);
    const strange = change('lottery', 'prize', '2025-01-01', 1);
    const gone = change('opinions', 'colour', '2025-01-01', '红');
    expect(fitting(shipped, [gone, days, ratings, strange])).toEqual({
      kept: [days],
      leftOut: [gone, ratings, strange],
    });
  });

  it('are kept where they only fit together', () => {
    const together = { ...satisfied, fromOn: '2026-01-01' };
    expect(fitting(shipped, [ratings, together]).leftOut).toEqual([]);
  });
});
