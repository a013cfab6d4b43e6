import { having } from '../element.ts';
import { type Fault, gb9704, type Mend, type Rule } from '../finding.ts';
import { placeOf } from '../place.ts';

const tight = (text: string) => text.replace(/\s/g, '');

/** The names of annexes end without a mark. */
export const annexNameEnd: Rule = {
  rule: 'annex-name-end',
  clause: gb9704('7.3.4'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.annexNames.flatMap(({ paragraph, from, to, text }) => {
      const mark = /[。，、；：．.,;:]+$/.exec(text);
      if (!mark) return [];
      return [
        {
          place: placeOf(reading, paragraph),
          found: `附件名称后有标点“${mark[0]}”`,
          expected: '附件名称后不加标点符号',
          mends: [
            { kind: 'text', paragraph: paragraph.index, from: from + mark.index, to, text: '' },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** Several annexes are numbered with digits, a single one is not. */
export const annexNumbers: Rule = {
  rule: 'annex-numbers',
  clause: gb9704('7.3.4'),
  strength: 'rule',
  check(reading) {
    const { annexNames } = reading.elements;
    const several = annexNames.length > 1;
    return annexNames.flatMap(({ paragraph, from }, index): Fault[] => {
      const start = /^\s*附\s*件\s*[:：]\s*/.exec(paragraph.text)?.[0].length ?? 0;
      const before = paragraph.text.slice(start, from).trim();
      const due = several ? `${index + 1}．` : '';
      if (before.replace('.', '．') === due) return [];
      const mends: Mend[] = [{ kind: 'text', paragraph: paragraph.index, from: start, to: from, text: due }];
      return [
        {
          place: placeOf(reading, paragraph),
          found: before === '' ? '没有附件顺序号' : `附件顺序号写作“${before}”`,
          expected: several ? `用阿拉伯数字标注：“${due}”` : '只有一个附件的不编顺序号',
          mends,
        },
      ];
    });
  },
};

/** The list of annexes begins two characters in, with 附件 and a full-width colon. */
export const annexNoteIndent: Rule = {
  rule: 'annex-note-indent',
  clause: gb9704('7.3.4'),
  strength: 'rule',
  check(reading) {
    const lines = having(reading.elements, reading.model.paragraphs, 'annex-note');
    const [first] = lines;
    if (!first) return [];
    const number = lines.length > 1 ? 1.5 : 0;
    const { indent } = first;
    const spaced = lines.flatMap(({ index, text }): Mend[] => {
      const to = /^[\s\u3000]+/.exec(text)?.[0].length ?? 0;
      return to > 0 ? [{ kind: 'text', paragraph: index, from: 0, to, text: '' }] : [];
    });
    if (spaced.length === 0 && Math.abs(indent.left + indent.first - 2) <= 0.2) return [];
    const hung = lines.map((line): Mend => {
      const set = { indent: { left: 5 + number, first: -number - (line === first ? 3 : 0) } };
      return { kind: 'paragraph', paragraph: line.index, set };
    });
    const mends = spaced.length > 0 ? spaced : hung;
    return [
      {
        place: '附件说明',
        found:
          spaced.length > 0 ? '用空格缩进' : `左空 ${Math.round((indent.left + indent.first) * 10) / 10} 字`,
        expected: '左空二字编排“附件”二字',
        mends,
      },
    ];
  },
};

/** What the text refers to as an annex is listed under it. */
export const annexNoteMissing: Rule = {
  rule: 'annex-note-missing',
  clause: gb9704('7.3.4'),
  strength: 'rule',
  check(reading) {
    const { elements, model } = reading;
    if (elements.form === 'sheet' || elements.annexNames.length > 0 || elements.annexes.length > 0) return [];
    return having(elements, model.paragraphs, 'body', 'heading').flatMap((paragraph): Fault[] => {
      const [words] = /(?:见|详见|填写|按照?)附件(?!中|里)/.exec(paragraph.text) ?? [];
      return words
        ? [
            {
              place: placeOf(reading, paragraph),
              found: `说到“${words}”，没有附件说明`,
              expected: '正文下空一行标注“附件：”和附件名称',
            },
          ]
        : [];
    });
  },
};

/** As many annexes as are listed, each under the name it has in the list. */
export const annexMatch: Rule = {
  rule: 'annex-match',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check({ elements: { annexes, annexNames, form } }) {
    if (form === 'sheet' || annexes.length === 0) return [];
    if (annexes.length !== annexNames.length) {
      return [
        {
          place: '附件',
          found: `附件说明列 ${annexNames.length} 个，文后有 ${annexes.length} 个`,
          expected: '附件说明与附件个数一致',
        },
      ];
    }
    return annexes.flatMap(({ title }, index) => {
      const named = tight(annexNames[index]?.text ?? '').replace(/[。；，、.;,]+$/, '');
      const titled = tight(title.map(({ text }) => text).join('')).replace(/[。；，、.;,]+$/, '');
      const same = named === titled || `《${titled}》` === named;
      return title.length === 0 || same
        ? []
        : [
            {
              place: `附件${annexes.length > 1 ? index + 1 : ''}标题`,
              found: titled,
              expected: `与附件说明一致：${named}`,
            },
          ];
    });
  },
};
