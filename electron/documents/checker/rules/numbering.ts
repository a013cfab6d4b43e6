import { chineseNumber } from '#electron/values/chinese-number.ts';
import type { Numbered } from '../element.ts';
import { type Fault, gb9704, type Mend, PRACTICE, type Reading, type Rule } from '../finding.ts';
import { placeOf } from '../place.ts';

const LEVEL_NAMES = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };

/** A mark as GB/T 9704-2012 7.3.3 writes it. */
export function rightMark({ level, ordinal }: Pick<Numbered, 'level' | 'ordinal'>): string {
  if (level === 1) return `${chineseNumber(ordinal)}、`;
  if (level === 2) return `（${chineseNumber(ordinal)}）`;
  return level === 3 ? `${ordinal}.` : `（${ordinal}）`;
}

/** The marks of the body and of each annex apart, since each counts anew. */
const listsOf = ({ elements: { numbered } }: Reading): Numbered[][] => [
  ...Map.groupBy(numbered, ({ annex }) => annex).values(),
];

type Step = { mark: Numbered; expected: number; last: number };

/** Every mark with the number due at its place; a mark starts the levels under it afresh. */
function stepsOf(list: Numbered[]): Step[] {
  const counts = [0, 0, 0, 0];
  return list.map((mark) => {
    const at = mark.level - 1;
    const last = counts[at] ?? 0;
    counts.fill(0, mark.level);
    counts[at] = mark.ordinal;
    return { mark, expected: last + 1, last };
  });
}

const faultAt = (reading: Reading, mark: Numbered, found: string, expected: string): Fault => ({
  place: placeOf(reading, mark.paragraph),
  found,
  expected,
});

const orderRule = (rule: string, judge: (step: Step) => string | undefined): Rule => ({
  rule,
  clause: gb9704('7.3.3'),
  strength: 'rule',
  check: (reading) =>
    listsOf(reading)
      .flatMap(stepsOf)
      .flatMap((step) => {
        const found = judge(step);
        const due = rightMark({ level: step.mark.level, ordinal: step.expected });
        return found ? [faultAt(reading, step.mark, found, `此处应为“${due}”`)] : [];
      }),
});

/** A list of the third or fourth level may begin anew further down; the first two levels go on. */
const restarts = ({ mark, last }: Step) => mark.ordinal === 1 && (mark.level > 2 || last === 0);

/** No number of a level is left out. */
export const numberingSkip = orderRule('numbering-skip', (step) =>
  step.mark.ordinal > step.expected ? `序数跳号：${step.mark.written}` : undefined,
);

/** No number of a level comes twice or goes back. */
export const numberingRepeat = orderRule('numbering-repeat', (step) =>
  step.mark.ordinal < step.expected && !restarts(step) ? `序数重复或倒退：${step.mark.written}` : undefined,
);

/** Levels follow one another; where there are only two, 1. may stand under 一、. */
export const levelSkip: Rule = {
  rule: 'level-skip',
  clause: gb9704('7.3.3'),
  strength: 'recommended',
  check: (reading) =>
    listsOf(reading).flatMap((list) => {
      const used = new Set(list.map(({ level }) => level));
      const top = Math.min(...used);
      const open = [false, false, false, false];
      return list.flatMap((mark) => {
        const above = (mark.level - 1) as Numbered['level'];
        const under = open[above - 1] ?? false;
        open.fill(false, mark.level);
        open[mark.level - 1] = true;
        const shortened = mark.level === 3 && !used.has(2) && (open[0] ?? false);
        if (mark.level === top || under || shortened) return [];
        const found = `层次跳级：“${LEVEL_NAMES[mark.level]}”之上没有“${LEVEL_NAMES[above]}”`;
        return [faultAt(reading, mark, found, '层次序数依次用“一、”“（一）”“1.”“（1）”')];
      });
    }),
};

/** Marks are written with the signs that belong to their level. */
export const numberingMark: Rule = {
  rule: 'numbering-mark',
  clause: gb9704('7.3.3'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.numbered.flatMap((mark) => {
      const right = rightMark(mark);
      const plain = mark.level === 3 ? mark.written.replace('．', '.') : mark.written;
      if (plain === right) return [];
      const fault = faultAt(reading, mark, `序数写作“${mark.written}”`, `“${right}”`);
      if (mark.automatic) return [fault];
      const { text, index } = mark.paragraph;
      const spaces = /^ */.exec(text.slice(mark.to))?.[0].length ?? 0;
      const mends: Mend[] = [
        { kind: 'text', paragraph: index, from: mark.from, to: mark.to + spaces, text: right },
      ];
      return [{ ...fault, mends }];
    }),
};

/** A heading of the first level on a line of its own ends without a full stop. */
export const headingEndMark: Rule = {
  rule: 'heading-end',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    reading.elements.numbered.flatMap((mark) => {
      const { roles } = reading.elements;
      const { text, index } = mark.paragraph;
      const end = text.trimEnd().length;
      if (mark.level !== 1 || roles[index] !== 'heading' || text.indexOf('。') !== end - 1) return [];
      const mends: Mend[] = [{ kind: 'text', paragraph: index, from: end - 1, to: end, text: '' }];
      return [{ ...faultAt(reading, mark, '一级标题末尾有句号', '单独成行的一级标题末尾不加句号'), mends }];
    }),
};
