import type { z } from 'zod';
import { type Halves, pointsOf } from '#electron/values/points.ts';
import { labelled, points, text } from '../../../../settings/fields.ts';
import type { Evidence } from '../evidence.ts';
import { countsSchema } from './counts.ts';

/** What a rule gives for one record before the item's cap, and why it gives less than usual. */
export type Award = { evidence: Evidence; points: Halves; why?: string | undefined };

/**
 * One way of turning records into points: what a practice says of it, what it gives for its evidence in order, and what one more
 * record would add.
 */
export type ScoringForm<Schema extends z.ZodType> = {
  schema: Schema;
  award(rule: z.output<Schema>, evidence: readonly Evidence[]): Award[];
  /** What one more counted record would add, the rule's own cap observed. */
  next(rule: z.output<Schema>, awards: readonly Award[]): Halves;
};

/** Declares a form; its rule's type follows from its schema. */
export const scoringForm = <Schema extends z.ZodType>(form: ScoringForm<Schema>): ScoringForm<Schema> => form;

/** What every form asks of a practice. */
export const commonFields = {
  counts: labelled('计入的记录', countsSchema),
  cap: labelled('最多计分', points.optional(), '这一办法最多计几分；不填就只受计分项封顶分的限制。'),
  advice: labelled('提分提示', text.optional(), '告诉代表再做什么可以加分，如“再接待选民1次”。'),
};

type Capped = { cap?: Halves | undefined };

const left = ({ cap }: Capped, used: Halves) => (cap === undefined ? Number.POSITIVE_INFINITY : cap - used);

/** Awards `worth` for the counted record at each place (from 0), in order, never above the rule's own cap. */
export function awardInOrder(
  rule: Capped,
  evidence: readonly Evidence[],
  worth: (index: number) => Halves,
): Award[] {
  let counted = 0;
  let used = 0;
  return evidence.map((piece) => {
    if (piece.excluded !== undefined) return { evidence: piece, points: 0, why: piece.excluded };
    const full = worth(counted++);
    const given = Math.min(full, left(rule, used));
    used += given;
    if (full === 0) return { evidence: piece, points: given, why: '首次已计分，再次不加分' };
    return given < full
      ? { evidence: piece, points: given, why: `此类最多计${pointsOf(rule.cap ?? 0)}分，已满` }
      : { evidence: piece, points: given };
  });
}

/** What the next counted record is worth after those awarded, the rule's own cap observed. */
export function nextInOrder(
  rule: Capped,
  awards: readonly Award[],
  worth: (index: number) => Halves,
): Halves {
  const counted = awards.filter(({ evidence }) => evidence.excluded === undefined).length;
  const used = awards.reduce((sum, { points: given }) => sum + given, 0);
  return Math.min(worth(counted), left(rule, used));
}
