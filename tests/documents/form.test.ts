import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { COLUMNS, cellWidths, fitForm, linesIn, SIZES } from '#documents/kinds/form-layout.ts';
import { paragraphsOf, partOf } from '#support/docx.ts';
import { reasonOf } from '#support/reasons.ts';
import { ballot, certificate, slip } from './kind-samples.ts';

describe('a form', () => {
  test.each([
    [
      [{ label: '承办单位' }, { text: '' }],
      [2, 10],
    ],
    [
      [{ label: '姓名' }, { text: '' }, { label: '电话' }, { text: '' }],
      [2, 4, 2, 4],
    ],
    [
      [{ label: '签收日期' }, { text: '' }, { label: '承办人及电话', width: 3 }, { text: '' }],
      [2, 3, 3, 4],
    ],
    [
      [{ text: '甲' }, { text: '乙' }, { text: '丙' }],
      [4, 4, 4],
    ],
  ])('lays %j out on twelve columns', (cells, widths) => {
    expect(cellWidths(cells)).toEqual(widths);
  });

  it('fills its twelve columns whatever its cells', () => {
    const cell = fc.oneof(
      fc.record({ label: fc.constant('栏') }),
      fc.record({
        text: fc.constant('文'),
        width: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        expect(cellWidths(cells).reduce((sum, width) => sum + width, 0)).toBe(COLUMNS);
      }),
    );
  });

  it('counts the lines a text takes', () => {
    expect([
      linesIn('', 4000, 24),
      linesIn('国'.repeat(15), 4000, 24),
      linesIn('国'.repeat(16), 4000, 24),
    ]).toEqual([1, 1, 2]);
    expect(linesIn('甲\n乙', 4000, 24)).toBe(2);
  });

  it('is set in the largest size that fits, and gives what is left to the rows that grow', () => {
    const long = { ...slip, rows: [{ cells: [{ text: '国'.repeat(1200) }] }] };
    expect(fitForm([slip], 9000, 13_000).size).toBe(SIZES[0]);
    expect(fitForm([slip], 9000, 13_000).gain).toBeGreaterThan(0);
    expect(fitForm([long], 9000, 13_000).size).toBe(SIZES[2]);
    expect(fitForm([long], 9000, 3000)).toEqual({ size: SIZES[3], gain: 0, fits: false });
  });

  it('leaves its receipt a page of its own rather than set both too small to read', () => {
    const withContent = (characters: number) =>
      partOf(
        composeDocument({ ...slip, rows: [{ cells: [{ text: '国'.repeat(characters) }] }] }),
        'word/document.xml',
      );
    const [short, long] = [withContent(200), withContent(1200)];
    expect([short, long].map((xml) => xml.includes('w:pageBreakBefore'))).toEqual([false, true]);
    expect([short, long].map((xml) => xml.includes('w:val="dashed"'))).toEqual([true, false]);
    expect([...long.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => Number(size))).not.toContain(18);
  });

  it('says what it was told, form and receipt', () => {
    expect(paragraphsOf(composeDocument(slip))).toEqual([
      '代表意见建议交办单',
      '编号：〔2025〕12号 2025年3月6日',
      ...['承办单位', '镇水务站', '交办日期', '2025年3月6日'],
      ...['代表姓名', '王堃', '联系电话', '0000—0000000'],
      ...['意见 建议 内容', '建议修复三组至五组的引水渠。'.repeat(6)],
      ...['办理 要求', '请于2025年6月6日前办结并答复代表。', '备注'],
      '交办单位：清溪镇人民代表大会主席团（盖章）',
      ...['回执', '签收单位', '签收人', '签收日期', '承办人及电话'],
      '请收到后3日内将本回执交回镇人大主席团办公室。',
    ]);
  });
});

test.each([
  [1, 3],
  [2, 5],
  [4, 9],
  [8, 11],
] as const)('%i ballots a page: exactly %i are printed', (perPage, count) => {
  const texts = paragraphsOf(composeDocument(ballot(perPage, count)));
  expect(texts.filter((text) => text === '欧阳建国（女）')).toHaveLength(count);
  expect(texts.filter((text) => text === '候选人')).toHaveLength(count);
});

describe('a ballot with many lines', () => {
  const lined = (count: number) => ({
    ...ballot(8, 8),
    lines: Array.from({ length: count }, (_, index) => ({ name: `候选人${index + 1}` })),
  });
  const rowsOnAPage = (count: number) => {
    const heights = partOf(composeDocument(lined(count)), 'word/document.xml').matchAll(
      /<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g,
    );
    return [...heights].map(([, height]) => Math.floor(16_838 / Number(height)));
  };

  it('is printed fewer on a page, all of one size, until its lines fit', () => {
    expect(rowsOnAPage(2)).toEqual([4, 4, 4, 4]);
    expect(rowsOnAPage(7)).toEqual([2, 2, 2, 2]);
    expect(rowsOnAPage(20)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('is refused where a whole page does not hold them', async () => {
    const refused = await reasonOf(() => composeDocument(lined(60)));
    expect(refused).toMatchObject({
      code: 'ballot-too-small',
      message: expect.stringContaining('有61行，一页一张也排不下。'),
    });
  });
});

test('a certificate names who gets it, why, from whom and when', () => {
  expect(paragraphsOf(composeDocument(certificate))).toEqual([
    '当　选　证　书',
    '欧明和同志：',
    '经第三选区选民依法选举，你当选为清溪镇第十九届人民代表大会代表。',
    '特发此证。',
    '清溪镇人民代表大会主席团',
    '2025年3月6日',
    '编号：2025012',
  ]);
});
