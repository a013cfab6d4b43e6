import type { PlainDate } from './plain-date.ts';

/** A step that was taken: what, on which day (absent where nobody wrote it down), and whether it was taken back. */
export type Taken<Code extends string> = {
  code: Code;
  date?: PlainDate | undefined;
  takenBackOn?: PlainDate | undefined;
};

/** What a course knows of one kind of step. */
export type StepRule<Code extends string, Thing> = {
  /** The office's verb: 交办, 督办. */
  name: string;
  /** Why it cannot be taken now, as a sentence; undefined where it can. */
  blocked(inForce: readonly Taken<Code>[], thing: Thing): string | undefined;
  /** Steps that stand no longer once it is taken: a return undoes the assignment. */
  undoes?: readonly Code[];
};

/** All kinds of steps that a matter can take. */
export type Course<Code extends string, Thing> = Readonly<Record<Code, StepRule<Code, Thing>>>;

/** The steps that stand, in their order: not taken back, and not undone by a later one. */
export function standingSteps<Code extends string, Step extends Taken<Code>>(
  course: Course<Code, never>,
  steps: readonly Step[],
): Step[] {
  const inForce: Step[] = [];
  for (const step of steps) {
    if (step.takenBackOn !== undefined) continue;
    for (const undone of course[step.code].undoes ?? [])
      for (let at = inForce.length - 1; at >= 0; at--)
        if (inForce[at]?.code === undone) inForce.splice(at, 1);
    inForce.push(step);
  }
  return inForce;
}

/** The last of the steps that carries something, by what it carries. */
export function lastOf<Step, Value>(
  steps: readonly Step[],
  carried: (step: Step) => Value | '' | undefined,
): Value | undefined {
  for (const step of steps.toReversed()) {
    const value = carried(step);
    if (value !== undefined && value !== '') return value as Value;
  }
  return undefined;
}

/** A kind of step that may come next, and what blocks it, as a sentence. */
export type NextStep<Code extends string> = { code: Code; name: string; blocked: string | undefined };

/** Every kind of step among those offered, with the reason that blocks it now. */
export const nextSteps = <Code extends string, Thing>(
  course: Course<Code, Thing>,
  offered: readonly Code[],
  inForce: readonly Taken<Code>[],
  thing: Thing,
): NextStep<Code>[] =>
  offered.map((code) => ({ code, name: course[code].name, blocked: course[code].blocked(inForce, thing) }));
