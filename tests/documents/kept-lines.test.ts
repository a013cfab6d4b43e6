import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { Block, OfficialDocument } from '#documents/document.ts';
import { heldWidths } from '#documents/held-widths.ts';
import { bodyLines, spreadsIn } from '#documents/line-breaks.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { minutes } from './kind-samples.ts';
import { bare, rowsSet } from './pages/set.ts';
import { plain } from './samples.ts';

/** The rows of each page, as our own page setter sets it. */
const rowsOf = async (document: OfficialDocument) =>
  (await setPages(composeDocument(document))).pages.map((page) => rowsSet(page).map(({ text }) => text));
const filled = (lines: number): Block => ({ kind: 'paragraph', text: '国'.repeat(28 * lines - 2) });
const total = (widths: number[]) => widths.reduce((sum, each) => sum + each, 0);

describe('a table’s columns', () => {
  const column = (head: string, ...texts: string[]) => ({ head, texts, character: 210, padding: 60 });
  const date = column('日期', '2025年11月20日', '2025年3月6日');
  const title = column('标题', '关于解决农村客运班车班次太少问题的建议');

  it('hold a date on one line, from what others leave empty first, then from texts of several lines', () => {
    const names = column('姓名', '欧阳建国');
    expect(heldWidths([1900, 961, 3000], [date, names, title])).toEqual([1900, 961, 3000]);
    expect(heldWidths([1500, 3000, 3000], [date, names, title])).toEqual([1854, 1535, 4111]);
    expect(heldWidths([1500, 961, 3000], [date, names, title])).toEqual([1854, 961, 2646]);
  });

  it('hold short texts on one line where others leave room', () => {
    const [group, work] = [column('选区', '第14选区（河西社区）'), column('单位', '清溪社区村民')];
    const [first = 0, second = 0] = heldWidths([2000, 3000], [group, work]);
    expect([first + second, first > 2000 + 300, second >= 6 * 210 + 120]).toEqual([5000, true, true]);
    expect(heldWidths([2000, 1400], [group, work])).toEqual([2000, 1400]);
  });

  it.each([
    ['第2025-097号', 6.5],
    ['不满意', 3],
    ['其中C类25件', 1.75],
    ['2025年11月底前完成', 5.75],
  ])('hold what is of one piece: %s', (text, characters) => {
    const [width = 0] = heldWidths([300, 5000], [column('', text), column('', '国'.repeat(60))]);
    expect((width - 120) / 210).toBeCloseTo(characters, 1);
  });

  it('hold the days that a template of the office’s own will put in them', () => {
    const [width] = heldWidths([1500, 3000], [column('期限', '{答复期限}'), column('序号', '{#清单}{序号}')]);
    expect(width).toBe(1854);
    expect(heldWidths([1500, 3000], [column('名', '{名称}'), column('', '{#清单}')])).toEqual([1500, 3000]);
  });

  it('keep their sum and whole twips whatever they hold, and give a column that lacks room no less than it had', () => {
    const texts = fc.array(
      fc.constantFrom('2025年11月20日', '高永', '94.5%', '关于解决农村客运班车班次太少问题的建议', ''),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 300, max: 3000 }), texts), { minLength: 1, maxLength: 12 }),
        (columns) => {
          const widths = columns.map(([width]) => width);
          const held = heldWidths(
            widths,
            columns.map(([, each]) => column('满意', ...each)),
          );
          expect(total(held)).toBe(total(widths));
          expect(held.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('what stays on a page', () => {
  it('are not all the items under a heading: the page before is filled', async () => {
    const items = ['一', '二', '三', '四', '五', '六'].map(
      (each): Block => ({
        kind: 'heading',
        level: 2,
        text: `${each}`.repeat(20),
      }),
    );
    const body: Block[] = [filled(16), { kind: 'heading', level: 1, text: '主要问题' }, ...items];
    const [first = [], second = []] = await rowsOf({ ...plain, title: '甲', body });
    expect(first.filter((row) => /^(一、|\(.\))/.test(row)).length).toBeGreaterThanOrEqual(2);
    expect(second.filter((row) => /^\(.\)/.test(row)).length).toBeGreaterThanOrEqual(1);
    // a heading itself is not left behind
    expect(first.at(-2)).not.toMatch(/^一、/);
  });

  it('is who was present, all lists of them with the end of the text', async () => {
    const attendance = { present: '李敏、高永', absent: '赵国伟', observers: '王喆' };
    for (let lines = 1; lines <= 14; lines += 1) {
      const body: Block[] = Array.from({ length: lines }, () => filled(1));
      const pages = await rowsOf({ ...minutes, body, attendance });
      const page = pages.find((rows) => rows.some((row) => row.startsWith('出席')));
      expect(page?.filter((row) => /^(出席|请假|列席):/.test(row))).toHaveLength(3);
      expect(page?.some((row) => row.includes('国国'))).toBe(true);
    }
  });
});

describe('a line under the title', () => {
  it('that is too long is parted by sense, not before its last character', async () => {
    const subtitle = ['（2026年1月10日清溪镇第十九届人民代表大会第八次会议通过）'];
    const [first = []] = await rowsOf({ ...plain, subtitle, body: [filled(2)] });
    const lines = first.slice(first.findIndex((row) => row.startsWith('(2026'))).slice(0, 2);
    expect(lines.join('')).toBe(bare(subtitle[0] ?? ''));
    expect(lines[0]).toMatch(/(届|大会|次会议|日|镇)$/);
    expect(lines[1]?.length).toBeGreaterThan(6);
  });
});

describe('a letter that classes', () => {
  const said = 'A类12件、B类3件、C类25件，其中C类要向代表说明原因，D类13件留作参考，E级办理要抓紧。';
  const texts = Array.from({ length: 28 }, (_, count) => '国'.repeat(count) + said.repeat(2));
  const parted = (rows: string[]) =>
    rows.filter((row, at) => /[A-E]$/.test(row) && /^[类级]/.test(rows[at + 1] ?? ''));

  it('is never parted from the word after it, in a paragraph or after a run-in heading', async () => {
    expect(texts.flatMap((text) => parted(bodyLines(text))).length).toBeGreaterThan(10);
    const body = texts.flatMap((text): Block[] => [
      { kind: 'paragraph', text },
      { kind: 'heading', level: 2, text: '分类。', runOn: text },
    ]);
    const rows = (await rowsOf({ ...plain, body })).flat();
    expect(parted(rows)).toEqual([]);
    const words = rows.join('').replace(/—\d+—/g, '');
    for (const text of texts) expect(words).toContain(bare(text));
  });

  it('leaves other lines as they are', () => {
    expect(spreadsIn('国'.repeat(100))).toEqual([]);
    expect(spreadsIn(`${'国'.repeat(10)}C类25件`)).toEqual([]);
    const [spread] = spreadsIn(`${'国'.repeat(25)}C类25件`);
    expect([spread?.from, spread?.to]).toEqual([0, 25]);
    expect(spread?.extra).toBeLessThan(320);
  });
});
