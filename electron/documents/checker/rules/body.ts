import type { FontRole } from '../../profile.ts';
import { having, type Numbered, type Role } from '../element.ts';
import { beyondStretches, isGb2312Face } from '../faces.ts';
import { type Fault, gb9704, type Mend, PRACTICE, type Reading, type Rule } from '../finding.ts';
import { headMarkIn } from '../headings.ts';
import type { Paragraph } from '../model.ts';
import { STAMPED } from '../patterns.ts';
import { placeOf } from '../place.ts';
import { lookFault } from './looks.ts';

const bodyOf = ({ elements, model }: Reading, ...roles: Role[]) =>
  elements.form === 'sheet' ? [] : having(elements, model.paragraphs, ...roles).filter(({ boxed }) => !boxed);

const markOf = ({ elements: { numbered } }: Reading, { index }: Paragraph) =>
  numbered.find(({ paragraph }) => paragraph.index === index);

/** Where a heading ends and the text that runs on in its paragraph begins. */
export function headingEnd({ text }: Paragraph): number {
  const stop = text.indexOf('。');
  return stop < 0 ? text.length : stop + 1;
}

/** The body is set in 三号 仿宋; what runs on after a heading too. */
export const bodyFace: Rule = {
  rule: 'body-face',
  clause: gb9704('5.2.2'),
  strength: 'recommended',
  check: (reading) =>
    bodyOf(reading, 'body', 'heading', 'addressees').flatMap((paragraph) => {
      const mark = markOf(reading, paragraph);
      const from = mark && mark.level < 3 ? headingEnd(paragraph) : 0;
      const stretch = { from, to: paragraph.text.length };
      return lookFault(reading, paragraph, { role: 'fang', size: 16 }, stretch);
    }),
};

/** What closes the text is set as the text is. */
export const closingFace: Rule = {
  rule: 'closing-face',
  clause: gb9704('5.2.2'),
  strength: 'recommended',
  check: (reading) =>
    bodyOf(reading, 'annex-note', 'signature', 'date', 'note')
      .filter(({ text }) => !STAMPED.test(text.trim()))
      .flatMap((paragraph) => lookFault(reading, paragraph, { role: 'fang', size: 16 })),
};

const HEADING_FACES: Partial<Record<Numbered['level'], FontRole>> = { 1: 'hei', 2: 'kai' };

/** Headings: the first level in 黑体, the second in 楷体. */
export const headingFace: Rule = {
  rule: 'heading-face',
  clause: gb9704('7.3.3'),
  strength: 'recommended',
  check: (reading) =>
    bodyOf(reading, 'heading').flatMap((paragraph) => {
      const role = HEADING_FACES[markOf(reading, paragraph)?.level ?? 3];
      if (!role) return [];
      const words = { from: 0, to: headingEnd(paragraph) };
      return lookFault(reading, paragraph, { role, size: 16 }, words);
    }),
};

/** A paragraph goes on at the margin where the one before it stops in the middle of a sentence, cut to keep lines together. */
function goesOn({ model, elements }: Reading, paragraph: Paragraph): boolean {
  const { index, indent } = paragraph;
  const before = model.paragraphs[index - 1];
  const flush = Math.abs(indent.first) <= 0.15 && Math.abs(indent.left) <= 0.15;
  if (!before || !flush || elements.roles[before.index] !== 'body') return false;
  if ([before, paragraph].some(headMarkIn)) return false;
  return /[\u4e00-\u9fff，、0-9]$/.test(before.text);
}

/** Every paragraph begins two characters in and goes on at the margin. */
export const bodyIndent: Rule = {
  rule: 'body-indent',
  clause: gb9704('7.3.3'),
  strength: 'rule',
  check: (reading) =>
    bodyOf(reading, 'body', 'heading').flatMap((paragraph): Fault[] => {
      const { indent, text, index } = paragraph;
      const spaces = /^[\s\u3000]+/.exec(text)?.[0] ?? '';
      if (spaces !== '') {
        return [
          {
            place: placeOf(reading, paragraph),
            found: '用空格缩进',
            expected: '首行缩进 2 字，段首不打空格',
            mends: [
              { kind: 'text', paragraph: index, from: 0, to: spaces.length, text: '' },
              { kind: 'paragraph', paragraph: index, set: { indent: { left: 0, first: 2 } } },
            ],
          } satisfies Fault,
        ];
      }
      // Text in a wrong size may still begin two characters of 三号 in.
      const wide = indent.first * (paragraph.runs[0]?.size ?? 16);
      const twoIn = Math.abs(indent.first - 2) <= 0.15 || Math.abs(wide - 32) <= 2.4;
      const right = twoIn && Math.abs(indent.left) <= 0.15;
      if (right || goesOn(reading, paragraph)) return [];
      const rounded = (measure: number) => Math.round(measure * 10) / 10;
      return [
        {
          place: placeOf(reading, paragraph),
          found: `首行缩进 ${rounded(indent.first)} 字、左缩进 ${rounded(indent.left)} 字`,
          expected: '左空二字，回行顶格',
          mends: [{ kind: 'paragraph', paragraph: index, set: { indent: { left: 0, first: 2 } } }],
        } satisfies Fault,
      ];
    }),
};

/** Bold is for no level of an official document. */
export const bodyBold: Rule = {
  rule: 'body-bold',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    bodyOf(reading, 'body', 'addressees').flatMap((paragraph) => {
      const bold = paragraph.runs.filter(
        ({ bold: on, from, to }) => on && paragraph.text.slice(from, to).trim() !== '',
      );
      return bold.length === 0
        ? []
        : [
            {
              place: placeOf(reading, paragraph),
              found: '有加粗文字',
              expected: '正文不加粗',
              mends: bold.map(({ from, to }) => ({
                kind: 'run' as const,
                paragraph: paragraph.index,
                from,
                to,
                set: { bold: false },
              })),
            },
          ];
    }),
};

/** Characters that a GB 2312 face lacks are set in one that has them. */
export const missingGlyphs: Rule = {
  rule: 'beyond-gb2312',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] => {
      const mends: Mend[] = [];
      let characters = '';
      let face = '';
      for (const run of paragraph.runs) {
        if (!isGb2312Face(run.eastAsian.name)) continue;
        for (const { from, to } of beyondStretches(paragraph, run)) {
          characters += paragraph.text.slice(from, to);
          face = run.eastAsian.name;
          const wide = face.replace(/_?GB2312/i, '');
          mends.push({ kind: 'run', paragraph: paragraph.index, from, to, set: { eastAsian: wide } });
        }
      }
      if (mends.length === 0) return [];
      return [
        {
          place: placeOf(reading, paragraph),
          found: `“${characters}”不在 ${face} 中`,
          expected: `用${face.replace(/_?GB2312/i, '')}等有此字的字体`,
          mends,
        },
      ];
    }),
};
