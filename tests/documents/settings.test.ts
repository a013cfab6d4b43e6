import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import { departures, linesOnPage, profileOf } from '#documents/settings.ts';
import { partOf } from '#support/docx.ts';
import { notice } from './samples.ts';

describe('an office’s settings', () => {
  it('are the standard’s where nothing is set', () => {
    expect(profileOf({ layout: 'common' })).toEqual(COMMON);
    expect(profileOf({ layout: 'gbt-33476' })).toEqual(GBT_33476);
    expect([departures({ layout: 'common' }), departures({ layout: 'gbt-33476' })]).toEqual([[], []]);
  });

  it.each([
    [28.95, 22, []],
    [
      28,
      22,
      ['行距28磅：每面仍排22行，但撑不满版心（GB/T 9704—2012 第5.2.3条，一般每面排22行并撑满版心）。'],
    ],
    [29, 21, ['行距29磅：每面排21行，不是22行（GB/T 9704—2012 第5.2.3条，一般每面排22行并撑满版心）。']],
    [30, 21, ['行距30磅：每面排21行，不是22行（GB/T 9704—2012 第5.2.3条，一般每面排22行并撑满版心）。']],
  ])('say what a pitch of %d points does: %i lines', (linePitch, lines, said) => {
    expect(linesOnPage(profileOf({ layout: 'common', linePitch }))).toBe(lines);
    expect(departures({ layout: 'common', linePitch })).toEqual(said);
  });

  it('say each departure with its clause', () => {
    expect(
      departures({
        layout: 'common',
        pageNumber: 'centre',
        thirdLevelBold: true,
        fonts: { fang: '宋体', kai: '楷体', hei: '方正黑体_GBK', title: '华文中宋', song: '新宋体' },
      }),
    ).toEqual([
      '页码居中：国标是单页码居右空一字、双页码居左空一字（GB/T 9704—2012 第7.5条）。',
      '第三层标题加粗：国标第三层用仿宋体字，没有加粗（GB/T 9704—2012 第7.3.3条）。',
      '字体“宋体”：国标正文用仿宋体（GB/T 9704—2012 第5.2.2条）。',
      '字体“华文中宋”：国标标题和发文机关标志用小标宋体（GB/T 9704—2012 第7.3.1条）。',
    ]);
  });

  it('reach the page', () => {
    const profile = profileOf({
      layout: 'common',
      linePitch: 28,
      pageNumber: 'centre',
      thirdLevelBold: true,
      fonts: { fang: '仿宋', latin: 'Arial' },
    });
    const bytes = composeDocument(notice, profile);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toContain('w:line="560"');
    expect(styles).toMatch(/w:styleId="Heading3">(?:(?!<\/w:style>).)*<w:b\/>/);
    expect(styles).toContain('w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="仿宋"');
    expect(partOf(bytes, 'word/footer1.xml')).toContain('<w:jc w:val="center"/>');
  });

  it.each([0, 19.9, 41, Number.NaN])('refuse a pitch of %d points', (linePitch) => {
    expect(() => profileOf({ layout: 'common', linePitch })).toThrow(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'line-pitch' }) }),
    );
  });
});
