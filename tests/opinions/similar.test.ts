import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, type Matter, similarYears } from '#features/opinions/rules/similar.ts';
import { smallOffice } from '#support/small-office.ts';

const matter = (title: string, station = '', raisedOn = '2026-01-15'): Matter => ({
  title,
  station,
  raisedOn,
});

describe('two matters', () => {
  it.each([
    ['关于解决村组道路坑洼问题的建议', '上坝村二组道路坑洼', '标题都说到“道路坑洼”'],
    ['关于解决路灯损坏半年无人修问题的建议', '桥头路灯坏了没人修', '标题都说到“路灯”“人修”'],
    [
      '关于提高大病医疗保险报销比例的建议',
      '关于解决医疗保险报销比例和流程不清楚问题的建议',
      '标题都说到“医疗保险报销比例”',
    ],
  ])('are alike by the words of their titles: %s, %s', (one, other, reason) => {
    expect(likeness(matter(one), matter(other))?.reason).toBe(reason);
  });

  it.each([
    ['关于加强农村饮用水水源保护的建议', '关于解决双河村饮水困难问题的建议'],
    ['关于解决灌溉沟渠淤塞问题的建议', '关于解决垃圾池满溢问题的建议'],
    ['关于进一步加强管理工作的建议', '关于解决管理问题的建议'],
  ])('are not alike by the words that every title has: %s, %s', (one, other) => {
    expect(likeness(matter(one), matter(other))).toBeUndefined();
  });

  it('need fewer words where they came up at one station, and say so', () => {
    const [one, other] = ['桥头路灯坏了', '关于在学校路口装路灯的建议'];
    expect(likeness(matter(one, '大坪站'), matter(other, '龙潭站'))).toBeUndefined();
    expect(likeness(matter(one, '大坪站'), matter(other, '大坪站'))).toEqual({
      words: ['路灯'],
      sameStation: true,
      reason: '标题都说到“路灯”，都在大坪站',
    });
  });

  it('are compared within three years, the day three years before included', () => {
    const title = '上坝村二组道路坑洼';
    const raised = (day: string) => likeness(matter(title), matter(title, '', day)) !== undefined;
    expect(similarYears).toBe(3);
    expect([raised('2023-01-15'), raised('2023-01-14')]).toEqual([true, false]);
  });

  const titles = fc.stringMatching(/^[村组道路坑洼桥头灯坏水渠淤塞学校门口班车]{0,12}$/);
  const stations = fc.constantFrom('', '大坪站', '龙潭站');

  it('share only words that stand in both titles, each of two characters or more', () => {
    fc.assert(
      fc.property(titles, titles, stations, (one, other, station) => {
        const alike = likeness(matter(one, station), matter(other, station));
        for (const word of alike?.words ?? []) {
          expect(word.length).toBeGreaterThanOrEqual(2);
          expect(one).toContain(word);
          expect(other).toContain(word);
        }
      }),
    );
  });

  it('are at least as alike at one station as at two', () => {
    fc.assert(
      fc.property(titles, titles, (one, other) => {
        const apart = likeness(matter(one, '大坪站'), matter(other, '龙潭站'));
        const together = likeness(matter(one, '大坪站'), matter(other, '大坪站'));
        if (apart) expect(together?.words).toEqual(apart.words);
      }),
    );
  });
});

describe('similar opinions, asked for through the contract', () => {
  it('are those of the last years, the same station first, what was withdrawn left out', async () => {
    const { client, deputies } = await smallOffice();
    const save = (title: string, leadId: string, raisedOn = '2026-01-05') =>
      client.opinions.save({ title, leadId, raisedOn });
    const there = await save('上坝村二组道路坑洼', deputies[2]);
    const here = await save('和平村村组道路坑洼', deputies[0]);
    await save('桥头路灯坏了', deputies[0]);
    const gone = await save('三组道路坑洼', deputies[0]);
    await client.opinions.withdraw({ id: gone.id, date: '2026-01-06', text: '代表要求撤回' });
    const alike = await client.opinions.similar({ title: '五组道路坑洼难走', leadId: deputies[1] });
    expect(alike.map(({ id, reason }) => [id, reason])).toEqual([
      [here.id, '标题都说到“道路坑洼”，都在清溪站'],
      [there.id, '标题都说到“道路坑洼”'],
    ]);
    expect((await client.opinions.similar({ id: here.id, title: here.title })).map(({ id }) => id)).toEqual([
      there.id,
    ]);
  });

  it('take the station of the reception before that of the deputy', async () => {
    const { client, deputies, stations } = await smallOffice();
    await client.opinions.save({ title: '二组路灯坏了', leadId: deputies[2], raisedOn: '2026-01-05' });
    const reception = await client.receptions.record({
      date: '2026-01-10',
      stationId: stations[1],
      deputyIds: [deputies[0]],
      matter: '学校路口没有路灯',
    });
    const ask = { title: '学校路口没有路灯', leadId: deputies[0] };
    expect(await client.opinions.similar(ask)).toEqual([]);
    const [alike] = await client.opinions.similar({ ...ask, receptionId: reception.id });
    expect(alike?.reason).toBe('标题都说到“路灯”，都在大坪站');
  });
});
