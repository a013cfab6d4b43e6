import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textCharacters } from '#documents/text-width.ts';
import { titleLines } from '#documents/title-lines.ts';

describe('a title', () => {
  test.each([
    [['关于开展2025年度代表述职评议的通知']],
    [['关于2025年度代表意见建议', '办理情况的监督报告']],
    [['关于组织镇人大代表开展', '农村人居环境整治专项视察的通知']],
    [['清溪镇人民代表大会主席团关于召开', '第十九届人民代表大会第八次会议的决定']],
    [['关于学习贯彻《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的通知']],
  ])('breaks by sense: %j', (lines) => {
    expect(titleLines(lines.join(''))).toEqual(lines);
  });

  it('keeps a name whole that the caller gives', () => {
    const title = '关于欧阳建国同志任清溪水库管理站站长的决定事项通报';
    const broken = titleLines(title, ['欧阳建国', '清溪水库管理站']);
    expect(broken.filter((line) => line.includes('欧阳建国') || line.includes('清溪水库管理站'))).not.toEqual(
      [],
    );
    expect(broken.join('|')).toContain('欧阳建国');
    expect(broken.join('|')).toContain('清溪水库管理站');
  });

  it('loses no character, and no line of several is longer than the page allows', () => {
    const words = [
      '关于',
      '开展',
      '2025年度',
      '人大代表',
      '述职评议',
      '安全生产',
      '专项视察',
      '和',
      '《代表法》',
      '的',
      '通知',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 16 }), (chosen) => {
        const title = chosen.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) for (const line of lines) expect(textCharacters(line)).toBeLessThanOrEqual(19);
      }),
      { numRuns: 200 },
    );
  });

  it('never breaks inside a date, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const date = `2025年${month}月${day}日`;
        expect(titleLines(`清溪镇人大主席团关于${date}组织代表集中视察学校食堂的通知`).join('|')).toContain(
          date,
        );
      }),
    );
  });
});
