import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSteps, standingSteps } from '#electron/values/course.ts';
import { type OpinionStepLike, opinionCourse, opinionState } from '#features/opinions/rules/course.ts';
import { type StepCode, stepNames } from '#features/opinions/rules/steps.ts';

const codes = Object.keys(stepNames) as StepCode[];
const raised = { raisedOn: '2025-01-01', complex: false };
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-03-${String(date).padStart(2, '0')}`);
const step: fc.Arbitrary<OpinionStepLike> = fc.record({
  code: fc.constantFrom(...codes),
  date: fc.option(day, { nil: undefined }),
  unit: fc.constantFrom('', '镇水务站', '镇农业农村办'),
  dueOn: fc.option(day, { nil: undefined }),
  result: fc.constantFrom('', 'A', 'B'),
  deputyRating: fc.constantFrom('', '满意'),
  voterRating: fc.constantFrom('', '不满意'),
});
const steps = fc.array(step, { maxLength: 12 });
const takenBack = (one: OpinionStepLike) => ({ ...one, takenBackOn: '2025-04-01' });
const blockedAfter = (taken: OpinionStepLike[]) => {
  const state = opinionState(raised, taken);
  return nextSteps(opinionCourse, codes, state.inForce, state);
};

describe('the course of an opinion', () => {
  it('is after a step was taken back what it was before it, in state and in what may come next', () => {
    fc.assert(
      fc.property(steps, step, (before, last) => {
        expect(opinionState(raised, [...before, takenBack(last)])).toEqual(opinionState(raised, before));
        expect(blockedAfter([...before, takenBack(last)])).toEqual(blockedAfter(before));
      }),
    );
  });

  it('has a state that depends on the steps that stand and on no other', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { inForce, ...state } = opinionState(raised, taken);
        const { inForce: again, ...same } = opinionState(raised, inForce);
        expect(same).toEqual(state);
        expect(again).toEqual(inForce);
      }),
    );
  });

  it('keeps the steps that stand in their order, none of them taken back, the last of all among them', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const inForce = standingSteps(opinionCourse, taken);
        expect(inForce).toEqual(taken.filter((one) => inForce.includes(one)));
        if (taken.length > 0) expect(inForce.at(-1)).toBe(taken.at(-1));
      }),
    );
  });

  it('has nothing stand of what a later step undoes', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const inForce = standingSteps(opinionCourse, taken);
        for (const [at, { code }] of inForce.entries())
          for (const undone of opinionCourse[code].undoes ?? [])
            expect(inForce.slice(0, at).map((one) => one.code)).not.toContain(undone);
      }),
    );
  });

  it('is closed to everything but reopening, and withdrawn to everything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<StepCode[]>(['assigned', 'answered'], ['assigned', 'answered', 'rated']),
        (before) => {
          const at = (code: StepCode): OpinionStepLike => ({
            ...{ code, date: '2025-03-01', unit: '', result: '', deputyRating: '', voterRating: '' },
          });
          const open = (last: StepCode) =>
            blockedAfter([...before, last].map(at))
              .filter(({ blocked }) => blocked === undefined)
              .map(({ code }) => code);
          expect(open('closed')).toEqual(['fed-back', 'rated', 'reopened']);
          expect(open('withdrawn')).toEqual([]);
        },
      ),
    );
  });
});
