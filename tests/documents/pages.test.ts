import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { RedHeadDocument } from '#documents/document.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import { paragraphsOf } from '#support/docx.ts';
import {
  black,
  canRender,
  type Ink,
  pageInk,
  pdfLines,
  pdfText,
  red,
  type SetLine,
  toPdf,
  toPdfs,
} from '#support/render.ts';
import { CALIBRATION, notice, plain, wallSheet } from './samples.ts';

/** The page number stands under the text area, which ends at 262 mm. */
const isBody = (line: SetLine) => line.top < 262;

/** The texts of the body's rows on a page, those at the same height joined. */
const rowsOf = (lines: SetLine[]) =>
  [...Map.groupBy(lines.filter(isBody), (line) => Math.round(line.top))].map(([, row]) =>
    row.map((line) => line.text).join(''),
  );

const near = (measured: number | undefined, wanted: number, within: number) => {
  expect(measured, `${measured} should be ${wanted} ± ${within}`).toBeGreaterThanOrEqual(wanted - within);
  expect(measured, `${measured} should be ${wanted} ± ${within}`).toBeLessThanOrEqual(wanted + within);
};

describe.runIf(canRender).each([COMMON, GBT_33476])('full pages in the layout $name', (profile) => {
  it('have 22 lines of 28 characters', async () => {
    const pages = await pdfLines(await toPdf(composeDocument(plain, profile)));
    const rows = pages.map(rowsOf);
    expect(rows[1]).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
    expect(
      rows
        .flat()
        .slice(1)
        .map((row) => row.length),
    ).toEqual([26, ...Array.from({ length: 51 }, () => 28)]);
    expect(rows.flat().slice(1).join('')).toBe(CALIBRATION);
  });
});

describe.runIf(canRender)('a notice on paper', () => {
  let pdf = '';
  let lines: SetLine[][] = [];
  let first: Ink;
  let last: Ink;
  beforeAll(async () => {
    pdf = await toPdf(composeDocument(notice));
    lines = await pdfLines(pdf);
    [first, last] = await Promise.all([pageInk(pdf, 1), pageInk(pdf, lines.length)]);
  });

  const find = (text: string, page = 0) =>
    lines[page]?.find((line) => line.text.replaceAll(' ', '').includes(text));

  it('has its organ mark 35 mm under the text area’s upper edge', () => {
    near(first.rows(red)[0], 72, 1);
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
    const inked = first.rows(black, 100, 200).filter((row) => row > 262);
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
    const body = find('清溪镇人民代表大会主席团', page);
    near(date?.right, 184 - 4 * 5.64, 1.2);
    const centre = (line: SetLine | undefined) => ((line?.left ?? 0) + (line?.right ?? 0)) / 2;
    near(centre(body) - centre(date), 0, 1.5);
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

describe.runIf(canRender)('the foot of a page', () => {
  const { annexes: _, note: __, ...rest } = notice;
  const lengths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 24, 25, 26];
  const pages: SetLine[][][] = [];
  beforeAll(async () => {
    const composed = lengths.map((count) => {
      const body: RedHeadDocument['body'] = [{ kind: 'paragraph', text: '国'.repeat(28 * count - 2) }];
      return composeDocument({ ...rest, body });
    });
    for (const pdf of await toPdfs(composed)) pages.push(await pdfLines(pdf));
  });

  const pageWith = (document: SetLine[][] = [], text = '') =>
    document.find((page) => page.some((line) => line.text.replaceAll(' ', '') === text)) ?? [];

  it.each(lengths)('never holds signature and date without text, after %i lines of body', (count) => {
    const signed = pageWith(pages[lengths.indexOf(count)], '2025年12月31日');
    const texts = signed.map((line) => line.text);
    expect(texts).toContain('清溪镇人民代表大会主席团');
    expect(texts.some((text) => text.includes('国国'))).toBe(true);
  });

  it.each(lengths)('never sets text into the edition block, after %i lines of body', (count) => {
    const last = pages[lengths.indexOf(count)]?.at(-1) ?? [];
    const block = last.find((line) => line.text.startsWith('抄送'));
    expect(block).toBeDefined();
    const others = last.filter((line) => /国国|主席团$|^2025.*日$/.test(line.text));
    expect(others.filter((line) => line.bottom > (block?.top ?? 0))).toEqual([]);
  });
});

describe.runIf(canRender)('a wall sheet', () => {
  it.each([1, 18, 22])('of %i rows fits one A3 sheet on its side', async (count) => {
    const pdf = await toPdf(composeDocument(wallSheet(count)));
    const pages = await pdfLines(pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.filter((line) => line.text === '欧明和')).toHaveLength(count);
    const ink = await pageInk(pdf, 1);
    near(ink.width, 420, 0.3);
    near(ink.height, 297, 0.3);
  });

  it('of more rows goes on to another, under the table’s head again', async () => {
    const pages = await pdfLines(await toPdf(composeDocument(wallSheet(40))));
    expect(pages.map((page) => page.filter((line) => line.text === '姓名').length)).toEqual([1, 1]);
  });
});
