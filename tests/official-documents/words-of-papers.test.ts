import { describe, expect, it, test } from 'vitest';
import { dayIn } from '#electron/values/plain-date.ts';
import { fullName } from '#features/official-documents/rules/full-name.ts';
import { issueDateCautions } from '#features/official-documents/rules/issue-date.ts';
import { asPoints } from '#features/official-documents/rules/points.ts';
import { closedMeaning, opinionMeanings, satisfiedMeaning } from '#features/opinions/rules/meanings.ts';

describe('a date of issue', () => {
  const issued = [
    { field: '会议日期', is: 'before', called: '会议日期' },
    { field: '年末', is: 'after', called: '年度末日' },
  ] as const;
  const said = (fields: Record<string, string | number>, on: string) => issueDateCautions(issued, fields, on);

  it('after the meeting it calls to, or before the end of the year it sums up, is told', () => {
    expect(said({ 会议日期: '2026年1月10日', 年末: '2025年12月31日' }, '2026-01-15')).toEqual([
      '成文日期2026年1月15日晚于会议日期2026年1月10日，请核对。',
    ]);
    expect(said({ 会议日期: '2025年12月20日', 年末: '2025-12-31' }, '2025-12-01')).toEqual([
      '成文日期2025年12月1日早于年度末日2025年12月31日，请核对。',
    ]);
  });

  it('on the day itself fits, and so does one whose event is not known', () => {
    expect(said({ 会议日期: '2025年12月31日', 年末: '2025年12月31日' }, '2025-12-31')).toEqual([]);
    expect(said({ 会议日期: '×××', 年末: '' }, '2026-01-15')).toEqual([]);
    expect(said({}, '2026-01-15')).toEqual([]);
  });
});

test.each([
  ['2025年4月30日', '2025-04-30'],
  ['2025-04-30', '2025-04-30'],
  ['2025年2月30日', undefined],
  ['4月30日', undefined],
  ['×××', undefined],
])('the day in %j is %j', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

describe('a body’s full name', () => {
  const office = { township: '清溪镇', county: '云岭县' };
  test.each([
    ['镇派出所', '清溪镇派出所'],
    ['县水务局', '云岭县水务局'],
    ['清溪供电所', '清溪供电所'],
    ['清溪镇人民政府', '清溪镇人民政府'],
    ['乡派出所', '乡派出所'],
    ['市水务局', '市水务局'],
    ['', ''],
  ])('of %j is %j', (body, whole) => {
    expect(fullName(body, office)).toBe(whole);
  });
});

describe('answers of several paragraphs', () => {
  it('are points numbered in the document’s own way, whatever numbers they had', () => {
    expect(asPoints('1.管网老化。漏损较多。\n（二）检测不够。\n\n③公开不及时。')).toBe(
      '（一）管网老化。漏损较多。\n（二）检测不够。\n（三）公开不及时。',
    );
  });

  it('keep the figures they begin with, and one alone stays as it is', () => {
    expect(asPoints('2026年前完成。\n3.5公里未硬化。')).toBe('（一）2026年前完成。\n（二）3.5公里未硬化。');
    expect(asPoints('1.只有一个问题。')).toBe('1.只有一个问题。');
  });
});

describe('what a practice counts', () => {
  it('is said by its own settings', () => {
    const closing = { needs: ['replied', 'rated'], exceptRatings: ['不满意'] } as const;
    const settings = {
      closing: { needs: [...closing.needs], exceptRatings: [...closing.exceptRatings] },
      satisfiedRatings: ['满意', '基本满意'],
    };
    expect(opinionMeanings(settings)).toBe(
      '答复是指承办单位已经书面答复代表；办结是指已经答复、代表已经评价且评价不是“不满意”，或者已由经办人登记办结；满意是指代表评价为“满意”或者“基本满意”，满意率按收回的代表评价计算。',
    );
    expect(closedMeaning({ needs: ['replied'], exceptRatings: [] })).toBe(
      '办结是指已经答复，或者已由经办人登记办结',
    );
    expect(satisfiedMeaning({ satisfiedRatings: ['满意'] })).toContain('评价为“满意”，');
  });
});
