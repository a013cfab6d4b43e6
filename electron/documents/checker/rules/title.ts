import { type AnnexPages, having } from '../element.ts';
import { type Fault, gb9704, gb15834, type Mend, PRACTICE, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { placeOf } from '../place.ts';
import { brokenWords } from '../word-breaks.ts';
import { lookFault } from './looks.ts';

const titleOf = ({ elements, model }: Reading) =>
  elements.form === 'sheet' ? [] : having(elements, model.paragraphs, 'title');

/** The document's title and those of its annexes. */
const titlesOf = (reading: Reading): Paragraph[][] => [
  titleOf(reading),
  ...reading.elements.annexes.map(({ title }: AnnexPages) => title),
];

/** 二号 小标宋. */
export const titleFace: Rule = {
  rule: 'title-face',
  clause: gb9704('7.3.1'),
  strength: 'recommended',
  check: (reading) =>
    titleOf(reading).flatMap((line) => lookFault(reading, line, { role: 'title', size: 22 })),
};

/** Centred, with no indent that would shift it. */
export const titleAlign: Rule = {
  rule: 'title-align',
  clause: gb9704('7.3.1'),
  strength: 'rule',
  check: (reading) =>
    titleOf(reading).flatMap((paragraph) => {
      const { align, indent, index } = paragraph;
      const shifted = Math.abs(indent.left + indent.first - indent.right) > 0.2;
      if (align === 'center' && !shifted) return [];
      return [
        {
          place: '标题',
          found: align === 'center' ? '有缩进，偏离居中' : '没有居中',
          expected: '居中排布，不缩进',
          mends: [
            {
              kind: 'paragraph',
              paragraph: index,
              set: { align: 'center', indent: { left: 0, right: 0, first: 0 } },
            },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** A title ends without a mark. */
export const titleEnd: Rule = {
  rule: 'title-end',
  clause: gb15834('4.1'),
  strength: 'recommended',
  check: (reading) =>
    titlesOf(reading).flatMap((lines) => {
      const last = lines.at(-1);
      const mark = last && /[。，、；：！.,;:!]\s*$/.exec(last.text);
      if (!last || !mark) return [];
      return [
        {
          place: placeOf(reading, last),
          found: `末尾有标点“${mark[0].trim()}”`,
          expected: '标题末尾不用标点',
          mends: [
            { kind: 'text', paragraph: last.index, from: mark.index, to: last.text.length, text: '' },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** A title's lines end where its sense allows. */
export const titleBreaks: Rule = {
  rule: 'title-break',
  clause: gb9704('7.3.1'),
  strength: 'rule',
  check: (reading) =>
    titlesOf(reading).flatMap((lines): Fault[] => {
      const [first] = lines;
      const texts = lines.flatMap(
        ({ index, text }) => reading.laid?.of[index]?.lines ?? text.split('\n').map((line) => line.trim()),
      );
      const broken = brokenWords(texts);
      if (!first || broken.length === 0) return [];
      return [
        {
          place: placeOf(reading, first),
          found: `回行拆开了词语：${broken.join('，')}`,
          expected: '回行时词意完整，排列对称，呈梯形或菱形',
        },
      ];
    }),
};

const addresseesOf = ({ elements, model }: Reading) => having(elements, model.paragraphs, 'addressees');

/** Addressees end with a full-width colon. */
export const addresseesColon: Rule = {
  rule: 'addressees-colon',
  clause: gb9704('7.3.2'),
  strength: 'rule',
  check: (reading) =>
    addresseesOf(reading).flatMap(({ text, index }) => {
      const trimmed = text.trimEnd();
      if (trimmed.endsWith('：')) return [];
      const half = trimmed.endsWith(':');
      return [
        {
          place: '主送机关',
          found: half ? '末尾用半角冒号' : '末尾没有冒号',
          expected: '最后一个机关名称后标全角冒号“：”',
          mends: [
            {
              kind: 'text',
              paragraph: index,
              from: trimmed.length - (half ? 1 : 0),
              to: text.length,
              text: '：',
            },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** Those to whom a speech is given. */
const SALUTATION = /^\s*(?:各位|同志们|尊敬的|女士们)/;

const notFlush = ({ text, index, indent, align }: Paragraph): Pick<Fault, 'found' | 'mends'>[] => {
  const spaces = /^[\s\u3000]+/.exec(text)?.[0].length ?? 0;
  const shifted = Math.abs(indent.left + indent.first) > 0.2 || align === 'center' || align === 'right';
  if (spaces === 0 && !shifted) return [];
  const mends: Mend[] =
    spaces > 0
      ? [{ kind: 'text', paragraph: index, from: 0, to: spaces, text: '' }]
      : [{ kind: 'paragraph', paragraph: index, set: { align: 'both', indent: { left: 0, first: 0 } } }];
  return [{ found: '前面有缩进', mends }];
};

/** Addressees begin at the margin. */
export const addresseesFlush: Rule = {
  rule: 'addressees-flush',
  clause: gb9704('7.3.2'),
  strength: 'rule',
  check: (reading) =>
    addresseesOf(reading)
      .filter(({ text }) => !SALUTATION.test(text))
      .flatMap(notFlush)
      .map((fault) => ({ ...fault, place: '主送机关', expected: '居左顶格，回行仍顶格' })),
};

/** So does the salutation of a speech, by custom: no standard speaks of speeches. */
export const salutationFlush: Rule = {
  rule: 'salutation-flush',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    addresseesOf(reading)
      .filter(({ text }) => SALUTATION.test(text))
      .flatMap(notFlush)
      .map((fault) => ({ ...fault, place: '称呼', expected: '讲话、报告的称呼一般顶格写' })),
};
