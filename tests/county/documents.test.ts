import { describe, expect, it } from 'vitest';
import { annualReturnWorkbook } from '#features/county/documents.ts';
import { readWorkbook } from '#sheets/read.ts';
import { smallYear } from './records.ts';

const bytes = await annualReturnWorkbook({
  township: '清溪镇',
  county: '云岭县',
  year: 2025,
  records: smallYear,
  madeOn: '2026-01-10',
});

describe('the annual return as a workbook', async () => {
  const sheets = await readWorkbook(bytes, '年度上报.xlsx');
  const valuesOf = (sheet: (typeof sheets)[number] | undefined, row: number) =>
    sheet?.rows[row - 1]?.map((cell) => (cell.kind === 'number' ? cell.number : cell.written));

  it('has a sheet by deputy and a sheet by station, each with its title', () => {
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[0]?.[0]?.written])).toEqual([
      ['代表履职情况', '清溪镇2025年度人大代表履职情况统计表'],
      ['各站点情况', '清溪镇2025年度代表联络站履职情况统计表'],
    ]);
  });

  it('says who reports to whom', () => {
    expect(valuesOf(sheets[0], 2)?.filter((words) => words !== '')).toEqual([
      '填报单位：清溪镇人大主席团（盖章）',
      '报送：云岭县人大常委会',
    ]);
  });

  it('keeps figures as numbers, so that the county can add them up', () => {
    expect(valuesOf(sheets[0], 5)?.slice(9)).toEqual([
      ...[2, 2, 0, 1, 1, 0, 0, 0, 0, 2, 3, 2, 1, 2, 1, '11月20日', '满意', 85.5, '优秀'],
    ]);
    expect(valuesOf(sheets[0], 8)?.slice(9, 24)).toEqual([4, 2, 1, 1, 1, 1, 1, 1, 1, 3, 4, 3, 2, 2, 1]);
  });

  it('explains below the table why the sums of receptions are not those of the deputies', () => {
    expect(valuesOf(sheets[0], 10)?.[0]).toContain('多名代表共同接待的不重复计算');
    expect(valuesOf(sheets[0], 11)?.[0]).toBe('    3. 意见建议：答复、办结、满意的口径。');
    expect(valuesOf(sheets[0], 12)?.[0]).toContain('填表人：');
  });

  it('says under the table why nobody has a grade yet', async () => {
    const ungraded = ['尚未定等：全年没有一条记录的计分项：公益慈善'];
    const data = { township: '清溪镇', county: '云岭县', year: 2025, madeOn: '2026-01-10' };
    const bytes = await annualReturnWorkbook({ ...data, records: { ...smallYear, ungraded } });
    const [sheet] = await readWorkbook(bytes, '年度上报.xlsx');
    expect(sheet?.rows.map(([first]) => first?.written)).toContain(`    4. ${ungraded[0]}`);
    expect(sheets[0]?.rows.map(([first]) => first?.written)).not.toContain(`    4. ${ungraded[0]}`);
  });

  it('ends with the sums of all stations', () => {
    expect(valuesOf(sheets[1], 8)?.slice(0, 5)).toEqual(['合计', '', 3, 4, 2]);
  });
});
