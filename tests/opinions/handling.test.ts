import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const numbered = async ({ client }: Awaited<ReturnType<typeof demoOffice>>, number: string) =>
  (await client.opinions.list({ year: 2025, search: number })).rows[0]?.id ?? '';

describe('an opinion', () => {
  it('shows its stages, its deadline in days and as a date, and what was done when', async () => {
    const office = await demoOffice({ today: '2026-03-01' });
    const detail = await office.client.opinions.detail({ id: await numbered(office, '2025-004') });
    expect(detail).toMatchObject({
      number: '2025-004',
      lead: '易礼',
      unit: '镇农业农村办',
      dueOn: '2025-08-06',
      answeredOn: '2025-08-15',
      resultName: '已解决或基本解决',
      deadline: { state: 'answered-late', days: -9, text: '超期 9 天答复' },
      timeline: [
        { date: '2025-05-02', text: '易礼提出，来源：12345' },
        { date: '2025-05-06', text: '交镇农业农村办办理，要求2025年8月6日前答复' },
        { date: '2025-08-15', text: '镇农业农村办答复，已解决或基本解决' },
      ],
    });
  });

  it('is overdue until an answer is registered, then rated', async () => {
    const office = await demoOffice({ today: '2026-03-01' });
    const id = await numbered(office, '2025-007');
    expect((await office.client.opinions.detail({ id })).deadline).toEqual({
      state: 'overdue',
      days: -4,
      text: '逾期 4 天',
    });
    expect(
      (await refusalOf(office.client.opinions.rate({ id, deputyRating: '满意', voterRating: '' }))).code,
    ).toBe('rating-before-answer');
    expect(
      (await office.client.opinions.answer({ id, answeredOn: '2026-02-28', result: 'B' })).deadline.text,
    ).toBe('超期 3 天答复');
    const rated = await office.client.opinions.rate({ id, deputyRating: '基本满意', voterRating: '满意' });
    expect([rated.resultName, rated.deputyRating, rated.voterRating, rated.stage]).toEqual([
      '正在解决',
      '基本满意',
      '满意',
      '办结',
    ]);
  });

  it('is found by its number, its words and its lead deputy', async () => {
    const { client } = await demoOffice();
    const count = async (search: string) => (await client.opinions.list({ year: 2025, search })).rows.length;
    expect(await count('2025-310')).toBe(1);
    expect(await count('路灯')).toBeGreaterThan(5);
    expect(await count('袁娟霞')).toBeGreaterThan(0);
    expect(await count('没有这样的词')).toBe(0);
  });
});

describe('a withdrawn opinion', () => {
  it('is no longer overdue, nor in hand, in list, figures, 今日 and reports', async () => {
    const office = await demoOffice({ today: '2026-03-01' });
    const { client } = office;
    const id = await numbered(office, '2025-007');
    const before = (await client.opinions.list({ year: 2025 })).counts;
    const overdueOf = async () =>
      (await client.officialDocuments.preview({ template: 'urging-notice', year: 2025 })).content;
    expect(JSON.stringify(await overdueOf())).toContain('2025-007');
    const after = await client.opinions.withdraw({ id, date: '2026-02-28', text: '代表要求撤回' });
    expect(after.deadline).toEqual({ state: 'withdrawn', days: 0, text: '已撤回' });
    expect((await client.opinions.list({ year: 2025 })).counts).toEqual({
      ...before,
      open: before.open - 1,
      overdue: before.overdue - 1,
    });
    const { due } = await client.today.overview();
    expect(due.map(({ target }) => target.id)).not.toContain(id);
    expect(JSON.stringify(await overdueOf())).not.toContain('2025-007');
  });
});
