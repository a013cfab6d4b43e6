import { having } from '../element.ts';
import { type Fault, gb9704, type Mend, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { RIGHT_DATE, writtenDate } from '../patterns.ts';
import { lookFault } from './looks.ts';

const blockOf = ({ elements, model }: Reading) => having(elements, model.paragraphs, 'copies', 'printing');
const named = (reading: Reading, { index, text }: Paragraph) =>
  reading.elements.roles[index] === 'printing'
    ? '印发机关和印发日期'
    : `${/^\s*\S\s*\S/.exec(text)?.[0].replace(/\s/g, '') ?? '抄送'}机关`;

/** The list of copies ends with a full stop. */
export const copiesEnd: Rule = {
  rule: 'copies-end',
  clause: gb9704('7.4.2'),
  strength: 'rule',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'copies').flatMap((paragraph) => {
      const { text, index } = paragraph;
      const end = text.trimEnd().length;
      if (text.trimEnd().endsWith('。')) return [];
      const wrong = /[；，、．.;,]$/.test(text.trimEnd()) ? 1 : 0;
      return [
        {
          place: named(reading, paragraph),
          found: wrong ? `末尾用“${text.slice(end - 1, end)}”` : '末尾没有句号',
          expected: '最后一个机关名称后标句号',
          mends: [
            { kind: 'text', paragraph: index, from: end - wrong, to: text.length, text: '。' },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** 抄送 is followed by a full-width colon. */
export const copiesColon: Rule = {
  rule: 'copies-colon',
  clause: gb9704('7.4.2'),
  strength: 'rule',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'copies').flatMap((paragraph) => {
      const parts = /^\s*(\S)\s*(\S)\s*([:：]?)\s*/.exec(paragraph.text);
      if (!parts || parts[3] === '：') return [];
      const due = `${parts[1]}${parts[2]}：`;
      return [
        {
          place: named(reading, paragraph),
          found: parts[3] === ':' ? '用半角冒号' : `“${parts[1]}${parts[2]}”后没有冒号`,
          expected: `“${due}”，用全角冒号`,
          mends: [
            { kind: 'text', paragraph: paragraph.index, from: 0, to: parts[0].length, text: due },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** The day of printing is written as the document's date is. */
export const printingDate: Rule = {
  rule: 'printing-date',
  clause: gb9704('7.4.3'),
  strength: 'rule',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'printing').flatMap(({ text, index }) => {
      const found = /([\d０-９二〇○零一三四五六七八九]{4}\s?[年.．\-/].*?)\s*印发\s*$/.exec(text);
      const said = found?.[1] ?? '';
      if (RIGHT_DATE.test(said)) return [];
      const written = writtenDate(said);
      const mends: Mend[] =
        found && written
          ? [{ kind: 'text', paragraph: index, from: found.index, to: text.length, text: `${written}印发` }]
          : [];
      return [
        {
          place: '印发日期',
          found: said || text.trim(),
          expected: `${written ?? '年、月、日标全，月、日不编虚位'}，后加“印发”`,
          ...(mends.length > 0 && { mends }),
        },
      ];
    }),
};

/** 四号 仿宋. */
export const editionFace: Rule = {
  rule: 'edition-face',
  clause: gb9704('7.4.2、7.4.3'),
  strength: 'recommended',
  check: (reading) =>
    blockOf(reading).flatMap((line) => lookFault(reading, line, { role: 'fang', size: 14 })),
};

/** One character in from the left, and copies from the right too. */
export const editionIndent: Rule = {
  rule: 'edition-indent',
  clause: gb9704('7.4.2、7.4.3'),
  strength: 'rule',
  check: (reading) =>
    blockOf(reading).flatMap((paragraph): Fault[] => {
      const { indent, index, text } = paragraph;
      const spaces = /^[ \u3000]+/.exec(text)?.[0] ?? '';
      const wide = [...spaces].reduce((sum, space) => sum + (space === ' ' ? 0.5 : 1), 0);
      const left = indent.left + indent.first + wide;
      const copies = reading.elements.roles[index] === 'copies';
      if (Math.abs(left - 1) <= 0.3 && (!copies || Math.abs(indent.right - 1) <= 0.3)) return [];
      const set = copies ? { left: 4, first: -3, right: 1 } : { left: 1, first: 0 };
      return [
        {
          place: named(reading, paragraph),
          found: `左空 ${Math.round(left * 10) / 10} 字${copies ? `、右空 ${Math.round(indent.right * 10) / 10} 字` : ''}`,
          expected: copies ? '左右各空一字，回行与冒号后的首字对齐' : '印发机关左空一字',
          mends:
            spaces === ''
              ? [{ kind: 'paragraph', paragraph: index, set: { indent: set } }]
              : [{ kind: 'text', paragraph: index, from: 0, to: spaces.length, text: '' }],
        },
      ];
    }),
};

/** Rules above, between and below; a letter's block has none. */
export const editionRules: Rule = {
  rule: 'edition-rules',
  clause: gb9704('7.4.1'),
  strength: 'rule',
  check(reading) {
    const block = blockOf(reading);
    const { form } = reading.elements;
    if (block.length === 0 || form === 'letter' || form === 'sheet') return [];
    const ruled = block.some(
      ({ cell, ruled: own }) => own || (cell && reading.model.tables[cell.table]?.rules),
    );
    return ruled
      ? []
      : [
          {
            place: '版记',
            found: '没有分隔线',
            expected: '首条、末条用粗线（0.35 毫米），中间用细线（0.25 毫米），与版心等宽',
          },
        ];
  },
};

/** The block's last rule lies on the text area's lower edge, which only a pinned table keeps to. */
export const editionPlace: Rule = {
  rule: 'edition-place',
  clause: gb9704('7.4.1'),
  strength: 'recommended',
  check(reading) {
    const block = blockOf(reading);
    const { form } = reading.elements;
    if (block.length === 0 || form === 'sheet' || form === 'letter') return [];
    const pinned = block.some(
      ({ cell, boxed }) => boxed || (cell && reading.model.tables[cell.table]?.afloat),
    );
    return pinned
      ? []
      : [
          {
            place: '版记',
            found: '版记没有固定在版心底部',
            expected: '末条分隔线与最后一面的版心下边缘重合：用贴版心底边的浮动表格',
          },
        ];
  },
};

/** A document under a red head says who printed it and when. */
export const editionMissing: Rule = {
  rule: 'edition-missing',
  clause: gb9704('7.4'),
  strength: 'recommended',
  check: ({ elements: { form, roles } }) =>
    form === 'red-head' && roles.includes('mark') && !roles.includes('printing')
      ? [{ place: '版记', found: '没有印发机关和印发日期', expected: '文末有版记，标明印发机关和印发日期' }]
      : [],
};
