import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument } from '#documents/document.ts';
import type { Output } from '#documents/output.ts';
import { COMMON, GBT_33476, type Profile } from '#documents/profile.ts';
import { paragraphsOf } from '#support/docx.ts';
import {
  black,
  canRender,
  pageInk,
  pageSizes,
  pdfLines,
  red,
  type SetLine,
  toPdfs,
} from '#support/render.ts';
import * as kinds from './kind-samples.ts';
import { bands, lineWith, middle, near } from './measure.ts';
import { announcement, notice, spoken } from './samples.ts';

const documents: Record<string, [OfficialDocument, Output?, Profile?]> = {
  upward: [kinds.upward],
  joint: [kinds.joint],
  letter: [kinds.letter],
  order: [kinds.order],
  minutes: [kinds.minutes],
  landscape: [kinds.landscape],
  announcement: [announcement],
  spoken: [spoken],
  slip: [kinds.slip],
  ballot2: [kinds.ballot(2)],
  ballot8: [kinds.ballot(8, 11)],
  rating: [kinds.rating],
  certificate: [kinds.certificate],
  'letter by GB/T 33476.2': [kinds.letter, {}, GBT_33476],
  'order by GB/T 33476.2': [kinds.order, {}, GBT_33476],
  'minutes by GB/T 33476.2': [kinds.minutes, {}, GBT_33476],
  'landscape by GB/T 33476.2': [kinds.landscape, {}, GBT_33476],
  unprinted: [notice],
  printed: [notice, { printedPaper: true }],
  printedLetter: [kinds.letter, { printedPaper: true }],
  printedJoint: [kinds.joint, { printedPaper: true }],
  ownPage: [{ ...notice, annexes: [] }, { edition: 'own-page' }],
  afterBlank: [{ ...notice, annexes: [] }, { edition: 'blank-and-own-page' }],
  evenPage: [{ ...notice, annexes: [] }, { edition: 'even-page' }],
};

const set: Record<string, { pdf: string; pages: SetLine[][] }> = {};
const pagesOf = (name: string) => set[name]?.pages ?? [];
const inkOf = (name: string, page = 1) => pageInk(set[name]?.pdf ?? '', page);

beforeAll(async () => {
  if (!canRender) return;
  const names = Object.keys(documents);
  const pdfs = await toPdfs(
    Object.values(documents).map(([document, output, profile = COMMON]) =>
      composeDocument(document, profile, output),
    ),
  );
  await Promise.all(
    pdfs.map(async (pdf, index) => {
      set[names[index] ?? ''] = { pdf, pages: await pdfLines(pdf) };
    }),
  );
});

describe.runIf(canRender)('whatever its kind', () => {
  it.each(Object.keys(documents))('a document loses no character: %s', (name) => {
    const [document, output, profile = COMMON] = documents[name] ?? [kinds.letter];
    const count = (texts: string[]) =>
      Map.groupBy(texts.join('').normalize('NFKC').replace(/\s/g, ''), (character) => character);
    const printed = count(pagesOf(name).flatMap((page) => page.map(({ text }) => text)));
    const missing = [...count(paragraphsOf(composeDocument(document, profile, output)))].filter(
      ([character, all]) => (printed.get(character)?.length ?? 0) < all.length,
    );
    expect(missing.map(([character]) => character)).toEqual([]);
  });
});

describe.runIf(canRender).each([
  ['announcement', '清溪镇人民代表大会主席团公告', ['第12号'], '现将2名'],
  ['spoken', '主席团工作报告', ['——2026年3月10日', '第八次会议上', '镇人大主席'], '各位代表：'],
])('a paper without head: %s', (name, title, under, next) => {
  it('has what stands under its title in the middle, line by line, and an empty line before the text', () => {
    const [first = []] = pagesOf(name);
    const lines = under.map((text) => lineWith(text, first));
    for (const line of lines) near(middle(line), 106, 0.6);
    for (const [index, line] of lines.slice(1).entries())
      near((line?.top ?? 0) - (lines[index]?.top ?? 0), 10.2, 0.5);
    expect(lines[0]?.top).toBeGreaterThan(lineWith(title, first)?.top ?? 0);
    near((lineWith(next, first)?.top ?? 0) - (lines.at(-1)?.top ?? 0), 2 * 10.2, 0.6);
  });
});

describe.runIf(canRender)('a document to a superior', () => {
  it('has its signers two a line, under one another, the number beside the last', () => {
    const [first = []] = pagesOf('upward');
    const label = lineWith('签发人：', first);
    const second = lineWith('王　堃', first) ?? lineWith('王', first);
    const number = lineWith('清人大主席团〔2025〕12号', first);
    near(number?.left, 28 + 5.64, 0.5);
    expect(number?.top).toBeGreaterThan(label?.top ?? 0);
    near((second?.top ?? 0) - (number?.top ?? 0), 0, 0.5);
    near(lineWith('欧阳建国', first)?.right, 184 - 5.64, 1);
  });
});

describe.runIf(canRender)('a joint issue', () => {
  it('has its names spread to one width from 35 mm under the text area’s edge, in the middle with 文件', async () => {
    const ink = await inkOf('joint');
    const rows = bands(ink.rows(red)).filter(({ to, from }) => to - from > 5);
    near(rows[0]?.from, 72, 1);
    const columns = ink.columns(red, 70, (rows.at(-1)?.to ?? 0) + 1);
    near(((columns[0] ?? 0) + (columns.at(-1) ?? 0)) / 2, 106, 1);
    const names = rows.map(({ from, to }) => ink.columns(red, from, to).filter((at) => at < 157));
    for (const name of names) {
      near(name[0], names[0]?.[0] ?? 0, 1);
      near(name.at(-1), names[0]?.at(-1) ?? 0, 1.2);
    }
    const suffix = bands(ink.rows(red, 160, 184)).filter(({ to, from }) => to - from > 5);
    const middleOf = (band: { from: number; to: number } | undefined) =>
      ((band?.from ?? 0) + (band?.to ?? 0)) / 2;
    near(middleOf(suffix[0]), ((rows[0]?.from ?? 0) + (rows.at(-1)?.to ?? 0)) / 2, 1);
  });

  it('leaves 42 mm for each seal, within the text area, the last over the date', () => {
    const page = pagesOf('joint').find((lines) => lineWith('2025年12月31日', lines)) ?? [];
    const places = ['清溪镇人大主席团', '清溪镇人民政府', '中共清溪镇委员会'].map((name) =>
      page.find((line) => line.text === name),
    );
    const date = page.find((line) => line.text.replaceAll(' ', '') === '2025年12月31日');
    near(middle(places[2]), middle(date), 0.6);
    near(date?.right, 184 - 4 * 5.57, 1);
    for (const place of places) {
      expect(middle(place) - 21).toBeGreaterThanOrEqual(28);
      expect(middle(place) + 21).toBeLessThanOrEqual(184);
    }
    const centres = places.map((place) => ({ across: middle(place), down: place?.top ?? 0 }));
    for (const [index, one] of centres.entries())
      for (const other of centres.slice(index + 1))
        expect(Math.hypot(one.across - other.across, one.down - other.down)).toBeGreaterThan(42);
  });
});

describe.runIf(canRender).each(['letter', 'letter by GB/T 33476.2'])('a letter: %s', (name) => {
  it('has its mark 30 mm under the paper’s edge and a double rule 4 mm under it, thick over thin, 170 mm long', async () => {
    const ink = await inkOf(name);
    const all = bands(ink.rows(red));
    near(all[0]?.from, 30, 1);
    const [thick, thin] = bands(ink.rows(red, 21, 189, 0.98));
    const mark = all.findLast(({ to }) => to < (thick?.from ?? 0) - 1);
    near((thick?.from ?? 0) - (mark?.to ?? 0), 4, 0.6);
    near((thick?.to ?? 0) - (thick?.from ?? 0), 0.7, 0.25);
    near((thin?.to ?? 0) - (thin?.from ?? 0), 0.2, 0.2);
    const columns = ink.columns(red, thick?.from, thick?.to, 0.5);
    near(columns[0], 20, 0.3);
    near(columns.at(-1), 190, 0.3);
  });

  it('has a double rule 20 mm over the paper’s foot, thin over thick', async () => {
    const [, , thin, thick] = bands((await inkOf(name)).rows(red, 21, 189, 0.98));
    near(thick?.to, 277, 0.3);
    expect((thick?.to ?? 0) - (thick?.from ?? 0)).toBeGreaterThan((thin?.to ?? 0) - (thin?.from ?? 0));
  });

  it('keeps 7/8 of a character between the rules and what stands by them', async () => {
    const ink = await inkOf(name);
    const [, under, over] = bands(ink.rows(red, 21, 189, 0.98));
    const text = ink.rows(black);
    near((text.find((row) => row > (under?.to ?? 0)) ?? 0) - (under?.to ?? 0), 4.9, 0.6);
    const above = (over?.from ?? 0) - (text.findLast((row) => row < (over?.from ?? 0)) ?? 0);
    near(above, 4.9, 0.6);
  });

  it('has its number at the right edge, its page number from the second page on', () => {
    const [first = [], second = []] = pagesOf(name);
    near(lineWith('清人大函〔2025〕3号', first)?.right, 184, 0.5);
    expect(lineWith('—1—', first)).toBeUndefined();
    near(lineWith('—2—', second)?.left, 28 + 4.94, 1);
    near(((lineWith('—2—', second)?.top ?? 0) + (lineWith('—2—', second)?.bottom ?? 0)) / 2, 269, 1.5);
  });

  it('has its class at the right edge under the number', () => {
    const [first = []] = pagesOf(name);
    const [number, classed] = [lineWith('清人大函〔2025〕3号', first), lineWith('分类：B', first)];
    near(classed?.right, 184, 0.5);
    near((classed?.top ?? 0) - (number?.top ?? 0), 10.21, 0.4);
  });

  it('has its second page’s text in the usual area and its copies at the foot without rules', async () => {
    const [, second = []] = pagesOf(name);
    const ink = await inkOf(name, 2);
    near(ink.rows(black)[0], name === 'letter' ? 41 : 38.8, 0.6);
    expect(ink.rows(red)).toEqual([]);
    expect(ink.rows(black, 28.3, 183.7, 0.98)).toEqual([]);
    const copies = lineWith('抄送：', second);
    expect(copies?.bottom).toBeGreaterThan(252);
    expect(copies?.bottom).toBeLessThan(263);
  });
});

describe.runIf(canRender).each(['order', 'order by GB/T 33476.2'])('an order: %s', (name) => {
  it('has its mark 20 mm under the text area’s edge, no rule, the number two lines below', async () => {
    const ink = await inkOf(name);
    const rows = ink.rows(red);
    near(rows[0], 57, 1);
    expect(bands(rows)).toHaveLength(1);
    const [first = []] = pagesOf(name);
    near(middle(lineWith('第1号', first)), 106, 0.5);
    const body = first.find((line) => line.text.includes('国国'));
    near((body?.top ?? 0) - (lineWith('第1号', first)?.top ?? 0), 3 * 10.21, 0.8);
  });

  it('has the office two characters before the signature, a line between it and the date, four characters in', () => {
    const [first = []] = pagesOf(name);
    const office = lineWith('清溪镇人民代表大会主席', first);
    const date = lineWith('2025年3月6日', first);
    near(date?.right, 184 - 4 * 5.64, 0.8);
    near((date?.top ?? 0) - (office?.top ?? 0), 2 * 10.21, 0.8);
  });
});

describe.runIf(canRender).each(['minutes', 'minutes by GB/T 33476.2'])('minutes: %s', (name) => {
  it('have their mark 35 mm under the text area’s edge', async () => {
    near((await inkOf(name)).rows(red)[0], 72, 1);
  });

  it('name those present under their first name', () => {
    const page = pagesOf(name).find((lines) => lineWith('出席：', lines)) ?? [];
    const label = lineWith('出席：', page);
    near(label?.left, 28 + 2 * 5.64, 0.6);
    const next = page.find((line) => line.top > (label?.top ?? 0) + 5);
    near(next?.left, 28 + 5 * 5.64, 0.6);
  });
});

describe.runIf(canRender).each(['landscape', 'landscape by GB/T 33476.2'])(
  'a page on its side: %s',
  (name) => {
    it.each([
      [3, 'ends one character over the trimmed edge', 210 - 26 - 4.94],
      [4, 'begins one character under the bound edge', 28 + 4.94],
    ])('has its number on page %i where the upright sheet has it: it %s', async (page, _, edge) => {
      const ink = await inkOf(name, page);
      near(ink.width, 297, 0.3);
      const columns = ink.columns(black).filter((at) => at < 32);
      near(((columns[0] ?? 0) + (columns.at(-1) ?? 0)) / 2, 28, 0.7);
      const rows = ink.rows(black, 24, 32);
      near(page % 2 === 1 ? rows.at(-1) : rows[0], edge, 1);
    });

    it('is followed by upright pages and A3 ones, and the edition block stands on an upright page of its own', async () => {
      const sizes = await pageSizes(set[name]?.pdf ?? '');
      const [upright, side, wide] = [
        [210, 297],
        [297, 210],
        [420, 297],
      ];
      expect(sizes).toEqual([upright, upright, side, side, side, upright, wide, wide, upright]);
      near(lineWith('—7—', pagesOf(name)[6])?.right, 420 - 26 - 4.94, 1);
      expect(lineWith('印发', pagesOf(name).at(-1))).toBeDefined();
    });
  },
);

describe.runIf(canRender)('printed red paper', () => {
  it.each([
    ['printed', 'unprinted'],
    ['printedLetter', 'letter'],
    ['printedJoint', 'joint'],
  ])('%s carries no red and has every other word where %s has it', async (printed, full) => {
    expect((await inkOf(printed)).rows(red)).toEqual([]);
    const words = (name: string, wanted: (line: SetLine) => boolean) =>
      pagesOf(name).map((lines) =>
        lines
          .filter(wanted)
          .map(({ text, left, top }) => `${text} ${left.toFixed(1)} ${top.toFixed(1)}`)
          .sort(),
      );
    const found = words(printed, () => true);
    const inRed = await redLines(full);
    expect(inRed.size).toBeGreaterThan(0);
    expect(found).toEqual(words(full, (line) => !inRed.has(line)));
  });
});

/** The lines of a document's first page that are printed in red. */
async function redLines(name: string): Promise<Set<SetLine>> {
  const ink = await inkOf(name);
  const [first = []] = pagesOf(name);
  const within = (rows: number[], line: SetLine) =>
    rows.filter((row) => row > line.top && row < line.bottom).length;
  const anywhere = ink.rows(red);
  return new Set(
    first.filter(
      (line) => within(anywhere, line) > 30 && within(ink.rows(red, line.left, line.right), line) > 30,
    ),
  );
}

describe.runIf(canRender)('an edition block on a page of its own', () => {
  it('is numbered where text stands on the page before', () => {
    const pages = pagesOf('ownPage');
    expect(pages).toHaveLength(3);
    expect(pages[2]?.map(({ text }) => text.slice(0, 2))).toEqual(['抄送', '清溪', '20', '— ']);
  });

  it('leaves the blank page before it and its own without a number', () => {
    const pages = pagesOf('afterBlank');
    expect(pages).toHaveLength(4);
    expect(pages[2]).toEqual([]);
    expect(lineWith('—', pages[3])).toBeUndefined();
    expect(lineWith('印发', pages[3])).toBeDefined();
  });

  it('stands on an even page when the word processor is to find it', () => {
    expect(lineWith('—4—', pagesOf('evenPage').at(-1))).toBeDefined();
  });
});

describe.runIf(canRender)('sheets', () => {
  it('a slip fits one page with its receipt', () => {
    expect(pagesOf('slip')).toHaveLength(1);
    expect(lineWith('请收到后3日内', pagesOf('slip')[0])).toBeDefined();
  });

  it('a rating paper says where and when over its table, parts a long head evenly, and is sealed at its right', () => {
    const [page = []] = pagesOf('rating');
    const paper = page.filter(({ right, bottom }) => right < 105 && bottom < 148);
    const at = (text: string) => lineWith(text, paper);
    expect(at('2025年11月20日')?.top).toBeLessThan(at('述职代表')?.top ?? 0);
    expect(paper.filter(({ text }) => ['基本', '满意'].includes(text)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['基本', '满意']),
    );
    near(at('（盖章）')?.right, 105 - 6, 1);
    expect(at('（盖章）')?.bottom).toBeLessThan(148 - 2);
  });

  it('a certificate fits one page on its side', async () => {
    expect(await pageSizes(set.certificate?.pdf ?? '')).toEqual([[297, 210]]);
  });

  it.each([
    ['ballot2', 2, [2, 2]],
    ['ballot8', 8, [8, 3]],
  ])('%s has papers of one size', async (name, perPage, counts) => {
    const grey = (r: number, g: number, b: number) => r > 100 && r < 200 && g > 100 && b > 100;
    const ink = await inkOf(name);
    const lines = bands(ink.rows(grey, 8, 202, 0.3)).map(({ from }) => from);
    const down = perPage === 8 ? 4 : 2;
    expect(lines).toHaveLength(down + 1);
    const heights = lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
    for (const height of heights) near(height, heights[0] ?? 0, 0.15);
    if (perPage === 8) {
      const across = bands(ink.columns(grey, 8, 289, 0.3)).map(({ from }) => from);
      expect(across).toHaveLength(3);
      near((across[1] ?? 0) - (across[0] ?? 0), (across[2] ?? 0) - (across[1] ?? 0), 0.15);
    }
    const papers = pagesOf(name).map((page) => page.filter(({ text }) => text === '李敏').length);
    expect(papers).toEqual(counts);
  });
});
