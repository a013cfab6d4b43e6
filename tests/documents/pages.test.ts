import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument, RedHeadDocument } from '#documents/document.ts';
import { bodyLines } from '#documents/line-breaks.ts';
import { COMMON, GBT_33476, type Profile } from '#documents/profile.ts';
import { paragraphsOf } from '#support/docx.ts';
import {
  black,
  canRender,
  hasFaces,
  type Ink,
  pageInk,
  pdfLines,
  pdfText,
  red,
  type SetLine,
  toPdfs,
} from '#support/render.ts';
import { lineWith, middle, near, rowsOf } from './measure.ts';
import { CALIBRATION, notice, PARAGRAPHS, plain, wallSheet } from './samples.ts';

const { annexes, note: __, ...rest } = notice;
const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 24, 25, 26, 47];
const bodyOf = (count: number): RedHeadDocument['body'] => [
  { kind: 'paragraph', text: '国'.repeat(28 * count - 2) },
];
const variants: { name: string; document: Omit<RedHeadDocument, 'body'> }[] = [
  { name: 'signature and date', document: rest },
  { name: 'annexes, signature, date and note', document: { ...notice, annexes } },
  {
    name: 'an unsealed signature',
    document: {
      ...rest,
      signature: { form: 'unsealed', body: '清溪镇人民代表大会主席团', date: '2025年12月31日' },
    },
  },
];

/** Every document that is looked at here, by its name. */
const DOCUMENTS: Record<string, [OfficialDocument, Profile?]> = {
  ...Object.fromEntries(
    [COMMON, GBT_33476].flatMap((profile) => [
      [`full pages, ${profile.name}`, [plain, profile]],
      [`notice, ${profile.name}`, [notice, profile]],
    ]),
  ),
  paragraphs: [{ ...plain, body: PARAGRAPHS.map((text) => ({ kind: 'paragraph' as const, text })) }],
  ...Object.fromEntries(
    variants.flatMap(({ name, document }) =>
      lengths.map((count) => [`${name} ${count}`, [{ ...document, body: bodyOf(count) }]]),
    ),
  ),
  ...Object.fromEntries([1, 18, 22, 40].map((count) => [`wall sheet ${count}`, [wallSheet(count)]])),
};

/** All of them, set in one run of LibreOffice. */
const pdfs = (async () => {
  if (!canRender) return {};
  const paths = await toPdfs(
    Object.values(DOCUMENTS).map(([document, profile = COMMON]) => composeDocument(document, profile)),
  );
  return Object.fromEntries(Object.keys(DOCUMENTS).map((name, at) => [name, paths[at] ?? '']));
})();
const pdfOf = async (name: string): Promise<string> => (await pdfs)[name] ?? '';

describe.runIf(canRender).each([COMMON, GBT_33476])('a notice in the layout $name', (profile) => {
  let pdf = '';
  let full: SetLine[][] = [];
  let lines: SetLine[][] = [];
  let first: Ink;
  let last: Ink;
  beforeAll(async () => {
    const calibration = await pdfOf(`full pages, ${profile.name}`);
    pdf = await pdfOf(`notice, ${profile.name}`);
    [full, lines] = await Promise.all([pdfLines(calibration), pdfLines(pdf)]);
    [first, last] = await Promise.all([pageInk(pdf, 1), pageInk(pdf, lines.length)]);
  });

  const find = (text: string, page = 0) => lineWith(text, lines[page]);

  it('has 22 lines of 28 characters on full pages', () => {
    const rows = full.map(rowsOf);
    expect(rows[1]).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
    expect(
      rows
        .flat()
        .slice(1)
        .map((row) => row.length),
    ).toEqual([26, ...Array.from({ length: 51 }, () => 28)]);
    expect(rows.flat().slice(1).join('')).toBe(CALIBRATION);
  });

  it('has its organ mark 35 mm under the text area’s upper edge', () => {
    near(first.rows(red)[0], 72, 0.8);
  });

  it('has its red rule 4 mm under the number, as wide as the text', () => {
    const rule = first.rows(red, 28.5, 183.5, 0.98);
    const number = first.rows(black, 28, 184).filter((row) => row < (rule[0] ?? 0));
    near((rule[0] ?? 0) - (number.at(-1) ?? 0), 4, 1);
    near(rule.length / 10, 0.53, 0.2);
  });

  it('has its page number 7 mm under the text area, one character in from the outer edge', () => {
    const odd = find('—1—');
    const even = find('—2—', 1);
    const inked = first.rows(black, 100, 200).filter((row) => row > 265);
    near(((inked[0] ?? 0) + (inked.at(-1) ?? 0)) / 2, 269, 0.7);
    near(odd?.right, 184 - 4.94, 1);
    near(even?.left, 28 + 4.94, 1);
  });

  it('ends its edition block on the text area’s lower edge, as wide as the text', () => {
    const rules = last.rows(black, 28.3, 183.7, 0.98);
    near(rules.at(-1), 262, 0.4);
    expect(last.rows(black, 26, 27.6).filter((row) => row > 200)).toEqual([]);
  });

  it('has its date four characters in and its signature centred over it', () => {
    const page = lines.findIndex((_, index) => find('2025年12月31日', index) !== undefined);
    const date = find('2025年12月31日', page);
    near(date?.right, 184 - 4 * 5.64, 1.2);
    near(middle(find('清溪镇人民代表大会主席团', page)) - middle(date), 0, 1.5);
  });

  it('loses no character', async () => {
    const letters = (texts: string[]) =>
      Map.groupBy(texts.join('').normalize('NFKC').replace(/\s/g, ''), (character) => character);
    const printed = letters(await pdfText(pdf));
    const missing = [...letters(paragraphsOf(composeDocument(notice)))].filter(
      ([character, all]) => (printed.get(character)?.length ?? 0) < all.length,
    );
    expect(missing).toEqual([]);
  });
});

describe.runIf(canRender && hasFaces)('a paragraph’s lines', () => {
  it('are foreseen as they are set: digits, dashes, brackets and hanging marks', async () => {
    const rows = (await pdfLines(await pdfOf('paragraphs'))).flatMap(rowsOf).slice(1);
    const bare = (lines: string[]) => lines.map((line) => line.replaceAll(' ', ''));
    expect(bare(PARAGRAPHS.flatMap((text) => bodyLines(text)))).toEqual(bare(rows));
  });
});

describe.runIf(canRender)('the foot of a page', () => {
  const pages: Record<string, SetLine[][]> = {};
  beforeAll(async () => {
    for (const { name } of variants)
      for (const count of lengths)
        pages[`${name} ${count}`] = await pdfLines(await pdfOf(`${name} ${count}`));
  });

  const signedPage = (document: SetLine[][] = []) =>
    document.find((page) => page.some((line) => line.text.replaceAll(' ', '') === '2025年12月31日')) ?? [];

  it.each(variants)('never holds $name without text', ({ name }) => {
    const alone = lengths.filter((count) => {
      const texts = signedPage(pages[`${name} ${count}`]).map((line) => line.text);
      const withText = texts.some((text) => /国国|^附件/.test(text));
      return !(withText && texts.includes('清溪镇人民代表大会主席团'));
    });
    expect(alone).toEqual([]);
  });

  it.each(variants)('leaves text on the first page over $name', ({ name }) => {
    const empty = lengths.filter(
      (count) => !pages[`${name} ${count}`]?.[0]?.some(({ text }) => text.includes('国')),
    );
    expect(empty).toEqual([]);
  });

  it.each(variants)('fills every line of a paragraph it cuts over $name', ({ name }) => {
    const ragged = lengths.filter((count) => {
      const rows = (pages[`${name} ${count}`] ?? []).flatMap((page) =>
        page.filter(({ text }) => text.includes('国')).map(({ text }) => text.length),
      );
      return JSON.stringify(rows) !== JSON.stringify([26, ...Array.from({ length: count - 1 }, () => 28)]);
    });
    expect(ragged).toEqual([]);
  });

  it.each(lengths)('never sets text into the edition block, after %i lines of body', (count) => {
    const last = pages[`signature and date ${count}`]?.at(-1) ?? [];
    const block = last.find((line) => line.text.startsWith('抄送'));
    expect(block).toBeDefined();
    const others = last.filter((line) => /国国|主席团$|^2025.*日$/.test(line.text));
    expect(others.filter((line) => line.bottom > (block?.top ?? 0))).toEqual([]);
  });
});

describe.runIf(canRender)('a wall sheet', () => {
  it.each([1, 18, 22])('of %i rows fits one A3 sheet on its side', async (count) => {
    const pdf = await pdfOf(`wall sheet ${count}`);
    const pages = await pdfLines(pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.filter((line) => line.text === '欧明和')).toHaveLength(count);
    const ink = await pageInk(pdf, 1);
    near(ink.width, 420, 0.3);
    near(ink.height, 297, 0.3);
  });

  it('of more rows goes on to another, under the table’s head again', async () => {
    const pages = await pdfLines(await pdfOf('wall sheet 40'));
    expect(pages.map((page) => page.filter((line) => line.text === '姓名').length)).toEqual([1, 1]);
  });
});
