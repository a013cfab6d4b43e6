import { sealedIndents } from '../../closing.ts';
import { setCharacters } from '../../text-width.ts';
import { having } from '../element.ts';
import { bodiesOf, dateWords } from '../elements-closing.ts';
import { type Fault, gb9704, type Mend, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { RIGHT_DATE, STAMPED, writtenDate } from '../patterns.ts';

const dateOf = ({ elements, model }: Reading) => having(elements, model.paragraphs, 'date')[0];
const isIssued = ({ elements: { form, roles } }: Reading) =>
  form === 'red-head' && roles.includes('mark') && roles.includes('body');

/** A document under a red head says when it was made. */
export const dateMissing: Rule = {
  rule: 'date-missing',
  clause: gb9704('7.3.5'),
  strength: 'rule',
  check: (reading) =>
    isIssued(reading) && !dateOf(reading)
      ? [{ place: '成文日期', found: '没有成文日期', expected: '正文或附件说明之后署成文日期' }]
      : [],
};

/** Digits, all of year, month and day, nothing padded with zeros. */
export const dateForm: Rule = {
  rule: 'date-form',
  clause: gb9704('7.3.5.4'),
  strength: 'rule',
  check(reading) {
    const date = dateOf(reading);
    const said = date ? dateWords(date).trim() : '';
    if (!date || RIGHT_DATE.test(said)) return [];
    const written = writtenDate(said);
    const from = date.text.indexOf(said);
    return [
      {
        place: '成文日期',
        found: said,
        expected: written ?? '用阿拉伯数字将年、月、日标全，月、日不编虚位',
        ...(written && {
          mends: [
            { kind: 'text', paragraph: date.index, from, to: from + said.length, text: written },
            ...placedAnew(reading, written),
          ] satisfies Mend[],
        }),
      },
    ];
  },
};

const LINE = 28;

/** How far apart tab stops are where none is set (Word's 420 twips), in characters of 三号. */
const TAB = 420 / 320;

/** How wide what stands before the words is, from the paragraph's left edge. */
function widthBefore(text: string, start: number, tabStops: number[]): number {
  return [...(/^\s+/.exec(text)?.[0] ?? '')].reduce(
    (at, space) =>
      space === '\t'
        ? (tabStops.find((stop) => stop > at) ?? (Math.floor(at / TAB + 1e-6) + 1) * TAB)
        : at + setCharacters(space),
    start,
  );
}

/** The left and right edge of a line within the text area, in characters, however it was brought there. */
function edgesOf({ text, align, indent, tabStops }: Paragraph): { left: number; right: number } {
  const width = setCharacters(text.trim());
  const spaces = (pattern: RegExp) => setCharacters(pattern.exec(text)?.[0] ?? '');
  const before = widthBefore(text, indent.left + indent.first, tabStops);
  const after = indent.right + spaces(/\s+$/);
  if (align === 'right') return { left: LINE - after - width, right: after };
  if (align === 'center') {
    const left = (LINE - before - after - width) / 2 + before;
    return { left, right: LINE - width - left };
  }
  return { left: before, right: LINE - before - width };
}

const near = (one: number, other: number) => Math.abs(one - other) <= 0.7;

/** Sealed: date four characters in and signature centred on it; unsealed: signature two in, date two further right. */
function wellPlaced(date: Paragraph, signature: Paragraph | undefined): boolean {
  const at = edgesOf(date);
  if (signature && STAMPED.test(signature.text.trim())) return near(at.right, 4);
  if (!signature) return near(at.right, 4) || near(at.right, 2);
  const over = edgesOf(signature);
  const offset = (over.left - over.right - (at.left - at.right)) / 2;
  const longer = at.right >= 4 && over.right <= 4 && over.right >= -0.5;
  const sealed = (near(at.right, 4) || longer) && Math.abs(offset) <= 1;
  const unsealed = near(over.right, 2) && near(at.left, over.left + 2);
  const longDate = near(at.right, 2) && near(at.left, over.left + 2);
  return sealed || unsealed || longDate;
}

function atRight({ index, text }: Paragraph, right: number): Mend[] {
  const set = { align: 'right' as const, indent: { left: 0, first: 0, right } };
  const [before, after] = [text.length - text.trimStart().length, text.trimEnd().length];
  return [
    ...(before > 0 ? [{ kind: 'text' as const, paragraph: index, from: 0, to: before, text: '' }] : []),
    ...(after < text.length
      ? [{ kind: 'text' as const, paragraph: index, from: after, to: text.length, text: '' }]
      : []),
    { kind: 'paragraph', paragraph: index, set },
  ];
}

/** Where spaces bring signature and date to the right they fit one width of the words only: a date of other words is set anew. */
function placedAnew(reading: Reading, written: string): Mend[] {
  const date = dateOf(reading);
  const [signature, ...others] = having(reading.elements, reading.model.paragraphs, 'signature');
  if (!date || others.length > 0 || !/^[ \u3000]/.test(date.text)) return [];
  const right = signature ? sealedIndents(signature.text.trim(), written) : { body: 0, date: 4 };
  return [...(signature ? atRight(signature, right.body) : []), ...atRight(date, right.date)];
}

/** Where signature and date stand. */
export const datePlace: Rule = {
  rule: 'date-place',
  clause: gb9704('7.3.5.1'),
  strength: 'rule',
  check(reading): Fault[] {
    const date = dateOf(reading);
    const signatures = having(reading.elements, reading.model.paragraphs, 'signature');
    const [signature] = signatures;
    if (
      !date ||
      signatures.length > 1 ||
      (signature && bodiesOf(signature).length > 1) ||
      /[\t\n]/.test(date.text.trim()) ||
      reading.elements.form === 'sheet' ||
      wellPlaced(date, signature)
    )
      return [];
    const due = sealedIndents(signature?.text.trim() ?? '', date.text.trim());
    const right = signature ? due : { body: 0, date: 4 };
    return [
      {
        place: signature ? '发文机关署名和成文日期' : '成文日期',
        found: `日期右空 ${Math.round(edgesOf(date).right * 10) / 10} 字${signature ? `、署名右空 ${Math.round(edgesOf(signature).right * 10) / 10} 字` : ''}`,
        expected: '成文日期右空四字，署名以日期为准居中（不加盖印章的署名右空二字，日期首字右移二字）',
        mends: [...(signature ? atRight(signature, right.body) : []), ...atRight(date, right.date)],
      },
    ];
  },
};

/** The issuing body signs over the date. */
export const signatureMissing: Rule = {
  rule: 'signature-missing',
  clause: gb9704('7.3.5'),
  strength: 'recommended',
  check: (reading) =>
    isIssued(reading) &&
    dateOf(reading)?.text.trim().includes('\n') === false &&
    !reading.elements.roles.includes('signature')
      ? [{ place: '发文机关署名', found: '成文日期之上没有署名', expected: '署发文机关全称或者规范化简称' }]
      : [],
};

const notesOf = ({ elements, model }: Reading) => having(elements, model.paragraphs, 'note');

/** A note stands in full-width brackets. */
export const noteBrackets: Rule = {
  rule: 'note-brackets',
  clause: gb9704('7.3.6'),
  strength: 'rule',
  check: (reading) =>
    notesOf(reading).flatMap(({ text, index }) => {
      const said = text.trim();
      if (/^（[^（）]*(（[^（）]*）[^（）]*)*）$/.test(said)) return [];
      const due = `（${said
        .replace(/^[（(]/, '')
        .replace(/[）)]$/, '')
        .replace(/[。；]$/, '')}）`;
      const from = text.indexOf(said);
      return [
        {
          place: '附注',
          found: said,
          expected: due,
          mends: [
            { kind: 'text', paragraph: index, from, to: from + said.length, text: due },
          ] satisfies Mend[],
        },
      ];
    }),
};

/** A note begins two characters in. */
export const noteIndent: Rule = {
  rule: 'note-indent',
  clause: gb9704('7.3.6'),
  strength: 'rule',
  check: (reading) =>
    notesOf(reading).flatMap(({ align, indent, index, text }) => {
      const spaces = /^[\s\u3000]+/.exec(text)?.[0].length ?? 0;
      const far = align === 'center' || align === 'right' || Math.abs(indent.left + indent.first - 2) > 0.2;
      if (spaces === 0 && !far) return [];
      const mends: Mend[] =
        spaces > 0
          ? [{ kind: 'text', paragraph: index, from: 0, to: spaces, text: '' }]
          : [
              {
                kind: 'paragraph',
                paragraph: index,
                set: { align: 'both', indent: { left: 2, first: 0, right: 0 } },
              },
            ];
      return [{ place: '附注', found: '没有左空二字', expected: '居左空二字，加圆括号', mends }];
    }),
};
