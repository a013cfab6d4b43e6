import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { longestCell } from '#electron/values/xml-text.ts';
import { readWorkbook } from '#sheets/read.ts';
import { writeWorkbook } from '#sheets/write.ts';
import { seenWorkbook } from '#ui/seen-workbook.ts';

const hostile = ['甲_x000D_乙', '<b>&"\'', '好\ufffe', '半\ud83d', '控\u0007制', '长'.repeat(40_000), '=1+1'];

const official = () =>
  writeWorkbook({
    created: '2026-01-10',
    author: '清溪镇\ufffe\ud83d',
    sheets: [
      {
        name: '表_x000D_\ufffe',
        paper: 'A4',
        title: '标题_x000D_\ufffe',
        columns: [{ heading: ['内容\uffff'], width: 20 }],
        rows: hostile.map((text) => [text]),
        notes: ['注_x0041_'],
      },
    ],
  });

describe('a workbook of texts from before they had a border', () => {
  it.each([
    ['drawn as an official sheet', official],
    [
      'as a list is seen',
      async () =>
        seenWorkbook(
          '表_x000D_',
          ['内容\uffff'],
          hostile.map((text) => [text]),
        ),
    ],
  ])('(%s) opens, and says what was written', async (_, write) => {
    const bytes = await write();
    const xml = Object.values(unzipSync(bytes))
      .map((data) => strFromU8(data))
      .join('\n');
    expect(xml.isWellFormed()).toBe(true);
    expect(['\ufffe', '\uffff', '\u0007'].filter((sign) => xml.includes(sign))).toEqual([]);
    expect(xml.includes('甲_x005F_x000D_乙')).toBe(true);
    const [sheet] = await readWorkbook(bytes, '表.xlsx');
    expect(sheet?.name).toBe('表x000D_');
    // a reader of workbooks takes _x005F_ for _; not every one does so in text that stands in the cell itself
    const written = (sheet?.rows ?? []).map(([cell]) => cell?.written.replaceAll('_x005F_', '_') ?? '');
    expect(written.filter((text) => text.length < 10)).toEqual(
      expect.arrayContaining(['内容', '甲_x000D_乙', '<b>&"\'', '好', '半', '控制', '=1+1']),
    );
    const longest = written.toSorted((one, other) => other.length - one.length)[0] ?? '';
    expect(longest.length).toBeLessThanOrEqual(longestCell);
    expect(longest.slice(-30)).toMatch(/^长+……（太长，余下 \d+ 个字请在履职台里看）$/);
  });
});
