import { COMMON, GBT_33476 } from '../../profile.ts';
import { having, type Role } from '../element.ts';
import { hasEastAsian } from '../faces.ts';
import {
  type Fault,
  gb9704,
  inMillimetres,
  inPoints,
  PRACTICE,
  type Reading,
  type Rule,
} from '../finding.ts';
import { A4, isA4, layoutOf, marginsFit } from '../layout.ts';
import type { Paragraph, Section } from '../model.ts';
import { placeOf } from '../place.ts';

const onItsSide = ({ width, height }: Section) => width > height;
const sectionPlace = (sections: Section[], index: number) =>
  sections.length === 1 ? '页面设置' : `第${index + 1}节页面设置`;

/** A4 paper; sheets of another size are for hanging up and for wide annexes. */
export const paperSize: Rule = {
  rule: 'paper-size',
  clause: gb9704('5.1'),
  strength: 'rule',
  check: ({ model: { sections }, elements }) =>
    sections.flatMap((section, index) => {
      const turned = { ...section, width: section.height, height: section.width };
      if (isA4(section) || (onItsSide(section) && (isA4(turned) || index > 0 || elements.form === 'sheet')))
        return [];
      const size = `${inMillimetres(section.width)} × ${inMillimetres(section.height)}`;
      return [
        {
          place: sectionPlace(sections, index),
          found: `纸张为 ${size}`,
          expected: 'A4 型纸，210 毫米 × 297 毫米',
          ...(!onItsSide(section) && {
            mends: [{ kind: 'section', section: index, set: { size: A4 } }],
          }),
        } satisfies Fault,
      ];
    }),
};

/** The text area of 156 × 225 mm, 37 mm under the paper's edge and 28 mm from its binding. */
export const margins: Rule = {
  rule: 'margins',
  clause: gb9704('5.2.1'),
  strength: 'rule',
  check: ({ model: { sections }, elements: { form } }) =>
    sections.flatMap((section, index) => {
      // A letter's first page ends on its second double rule, and a page on its side keeps its own edges.
      if (onItsSide(section) || marginsFit(section) || form === 'letter' || form === 'sheet') return [];
      const { top, right, bottom, left } = section.margins;
      const wanted = layoutOf(section).margins;
      const { footer } = section.margins;
      return [
        {
          place: sectionPlace(sections, index),
          found: `页边距上 ${inMillimetres(top)}、下 ${inMillimetres(bottom)}、左 ${inMillimetres(left)}、右 ${inMillimetres(right)}`,
          expected:
            '上 37、下 35、左 28、右 26 毫米（按 GB/T 33476.2 为上 34.58、下 32.58 毫米），各允许差 1 毫米',
          mends: [
            {
              kind: 'section',
              section: index,
              set: {
                margins: {
                  top: wanted.top,
                  right: wanted.right,
                  bottom: wanted.bottom,
                  left: wanted.left,
                  footer: Math.min(footer, wanted.footer),
                },
              },
            },
          ],
        },
      ];
    }),
};

/** A grid of lines and characters breaks the lines of other word processors: LibreOffice sets 14 characters a line by it. */
export const grid: Rule = {
  rule: 'character-grid',
  clause: PRACTICE,
  strength: 'custom',
  check: ({ model: { sections } }) =>
    sections.flatMap((section, index) =>
      section.grid === 'linesAndChars' || section.grid === 'snapToChars'
        ? [
            {
              place: sectionPlace(sections, index),
              found: '用“指定行和字符网格”排字',
              expected: '用固定行距和字符缩放排 22 行 28 字，各软件排出的面数才一致',
              mends: [{ kind: 'section', section: index, set: { plainGrid: true } }],
            },
          ]
        : [],
    ),
};

/** What is set line by line in the body's pitch. */
const TEXT: Role[] = ['addressees', 'body', 'heading', 'annex-note', 'signature', 'date', 'note'];

const bodyOf = ({ model, elements }: Reading) =>
  elements.form === 'sheet' ? [] : having(elements, model.paragraphs, ...TEXT).filter(({ boxed }) => !boxed);

/** The pitch of a paragraph's lines in twips; undefined where it hangs on the face. */
function pitchOf({ pitch, snapped }: Paragraph, section: Section): number | undefined {
  if (pitch.rule === 'exact') return pitch.line;
  if (pitch.rule === 'auto' && snapped && section.grid !== 'none' && section.gridPitch > 0)
    return (section.gridPitch * pitch.line) / 240;
  return undefined;
}

/** 22 lines a page: an exact pitch that fits so often into the text area, nothing before or after a paragraph. */
export const linePitch: Rule = {
  rule: 'line-pitch',
  clause: gb9704('5.2.3'),
  strength: 'recommended',
  check: (reading) =>
    bodyOf(reading).flatMap((paragraph) => {
      const section = reading.model.sections[paragraph.section];
      if (!section || onItsSide(section)) return [];
      // A letter's first page has margins of its own, so its pitch tells the layout.
      const pitch = pitchOf(paragraph, section);
      const letter = reading.elements.form === 'letter';
      const layout = letter ? (pitch === GBT_33476.line ? GBT_33476 : COMMON) : layoutOf(section);
      const { line } = layout;
      // Wrong margins have a fault of their own.
      const { margins: edges } = marginsFit(section) ? section : layout;
      // Wrong paper has one too.
      const height = A4.height - edges.top - edges.bottom;
      const { before, after } = paragraph.pitch;
      const lines = pitch === undefined ? undefined : Math.floor(height / pitch);
      if (lines === 22 && before === 0 && after === 0) return [];
      const pitchFound =
        pitch === undefined ? '行距不固定，随字体变化' : `行距 ${inPoints(pitch)}，每面 ${lines} 行`;
      const gaps = before > 0 || after > 0 ? `，段前 ${inPoints(before)}、段后 ${inPoints(after)}` : '';
      return [
        {
          place: placeOf(reading, paragraph),
          found: pitchFound + gaps,
          expected: `固定行距 ${inPoints(line)}，每面 22 行，段前段后为 0`,
          mends: [{ kind: 'paragraph', paragraph: paragraph.index, set: { line, flatten: true } }],
        } satisfies Fault,
      ];
    }),
};

/** Text longer than this runs on to a second line, whatever its characters' width; in characters. */
const ONE_LINE = 26;

/** 28 characters a line; not told where no paragraph fills one. */
export const lineCharacters: Rule = {
  rule: 'line-characters',
  clause: gb9704('5.2.3'),
  strength: 'recommended',
  check(reading) {
    const text = bodyOf(reading);
    if (text.every((paragraph) => paragraph.text.trim().length <= ONE_LINE)) return [];
    return text.flatMap((paragraph) => {
      const section = reading.model.sections[paragraph.section];
      if (!section || !isA4(section) || section.grid === 'linesAndChars') return [];
      const width = section.width - section.margins.left - section.margins.right;
      const off = paragraph.runs.filter((run) => {
        const character = (run.size * 20 * run.scale) / 100 + run.tracking * 20;
        return hasEastAsian(paragraph, run) && run.size === 16 && Math.floor(width / character) !== 28;
      });
      const [first] = off;
      if (!first || !marginsFit(section)) return [];
      return [
        {
          place: placeOf(reading, paragraph),
          found: `每行 ${Math.floor(width / ((first.size * 20 * first.scale) / 100 + first.tracking * 20))} 字`,
          expected: '每行 28 字：三号字缩放到 98%',
          mends: off.map(({ from, to }) => ({
            kind: 'run' as const,
            paragraph: paragraph.index,
            from,
            to,
            set: { scale: 98 },
          })),
        },
      ];
    });
  },
};
