import { describe, expect, it } from 'vitest';
import { honours, honoursPartly } from '#support/mechanisms.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

describe('the records that places keep', () => {
  it('tell of a station its kind, its own name, and all who are in charge of it', async () => {
    const { client } = await smallOffice();
    const kept = { kind: '代表之家', feature: '百姓说事亭', head: '王某', deputyHeads: '李某、赵某' };
    const { id } = await client.stations.save({ name: '龙潭站', ...kept, liaisons: '沈某' });
    expect(await client.stations.detail({ id, year: 2026 })).toMatchObject({ ...kept, liaisons: '沈某' });
    await client.stations.save({ name: '上坝点', kind: '联络点' });
    const byKind = Map.groupBy(await client.stations.list({ year: 2026 }), ({ kind }) => kind);
    expect([...byKind].map(([kind, stations]) => [kind, stations.length])).toEqual([
      ['', 2],
      ['代表之家', 1],
      ['联络点', 1],
    ]);
    expect((await client.stations.choices()).kinds).toContain('代表之家');
    for (const mechanism of ['ZY-2', 'XS-12', 'DT-10', 'JS-1', 'XG-3', 'BDJ-10']) honours(mechanism);
    honoursPartly('ZY-10', '示范站、规范化站的评定没有登记');
    honoursPartly('CB-12', '误工补贴和投入没有登记');
  });

  it('tell of a group who leads it and who is its liaison, its members and their attendance', async () => {
    const { client, groups, deputies } = await smallOffice();
    const [id] = groups;
    const [leaderId, deputyLeaderId] = deputies;
    await client.groups.save({ id, name: '第一代表小组', leaderId, deputyLeaderId, liaison: '沈某' });
    const activity = await client.activities.save({ date: '2026-01-06', title: '活动', kind: '小组活动' });
    const marks = [leaderId, deputyLeaderId].map((deputyId) => ({ deputyId, mark: 'present' as const }));
    await client.activities.mark({ id: activity.id, marks });
    expect(await client.groups.detail({ id, year: 2026 })).toMatchObject({
      ...{ leader: '欧明和', deputyLeader: '尹长礼', liaison: '沈某', deputies: 2, present: 2, expected: 2 },
    });
    honours('SX-1');
    honoursPartly('XS-1', '编组原则、组长标准和各项制度没有存放');
    honoursPartly('JS-4', '换下的组长只在操作日志里，没有轮值记录');
    honoursPartly('JS-3', '活动不归到小组，“六个一”没有小组指标');
  });

  it('tell who left the congress, when and why, and who came in by by-election', async () => {
    const { client, deputies } = await smallOffice();
    const [id] = deputies;
    for (const leaveReason of ['职务变动', '工作繁忙', '身体不适', '长期外出', '涉嫌违纪违法']) {
      const left = await client.deputies.leave({ id, untilOn: '2026-01-10', leaveReason });
      expect([left.untilOn, left.leaveReason]).toEqual(['2026-01-10', leaveReason]);
    }
    const successor = { name: '段梅超', level: 'township' as const, idNumber: '510000196503120018' };
    await client.deputies.save({ ...successor, fromOn: '2026-01-12', entry: 'by-election' });
    const { rows } = await client.deputies.list({});
    expect(rows.map(({ name, entry }) => [name, entry])).toContainEqual(['段梅超', 'by-election']);
    expect(rows.map(({ name }) => name)).not.toContain('欧明和');
    expect((await refusalOf(client.deeds.save(deedOf(id, '2026-01-11')))).code).toBe('not-serving');
    honours('SX-5');
    honoursPartly('QYP-3', '履职内容、代表工作制度等文本没有存放');
  });

  it('tell the levels of deputies apart, and who of them belongs to no station', async () => {
    const { client } = await smallOffice();
    const levels = ['county', 'city', 'province'] as const;
    for (const [at, level] of levels.entries())
      await client.deputies.save({ name: `段梅${'甲乙丙'[at]}`, level, idNumber: '' });
    const count = async (level: (typeof levels)[number] | 'township') =>
      (await client.deputies.list({ level })).rows.length;
    expect(await Promise.all((['township', ...levels] as const).map(count))).toEqual([4, 1, 1, 1]);
    honours('XS-2');
    honoursPartly('ZY-5', '还没有编入站点的县乡代表没有提示');
    honoursPartly('BDJ-9', '进站率没有算出，接待人次和意见条数有');
  });

  it('plan activities ahead under a theme, month by month, with a host each', async () => {
    const { client } = await smallOffice();
    const planned = [
      ['2026-02-03', '六访六促', '清溪站'],
      ['2026-03-03', '助力八大攻坚', '大坪站'],
      ['2026-07-07', '代表讲堂', '清溪站'],
    ] as const;
    for (const [date, theme, host] of planned)
      await client.activities.save({ date, title: `${theme}活动`, kind: '学习培训', theme, host });
    const kept = await client.activities.list({ year: 2026 });
    expect(kept.map(({ date, theme, host }) => [date, theme, host]).sort()).toEqual(planned);
    for (const mechanism of ['KH-8', 'GL-3', 'QYP-4']) honours(mechanism);
    honoursPartly('QYP-7', '一项主题的各项举措没有模板');
    honoursPartly('LC-2', '活动可以先排，没有印成月程表');
    honoursPartly('SX-3', '年初有计划、月月有活动、年底有总结没有提示');
    honoursPartly('XG-1', '培训方案没有按任期分步');
  });

  it('tell by what way voters were received, and what was passed on', async () => {
    const { client, stations, deputies } = await smallOffice();
    const ways = ['进站', '走村入户', '座谈会', '夜谈夜访', '流动服务摊位', '网上接待'];
    expect((await client.receptions.choices()).ways).toEqual(ways);
    const entry = { date: '2026-01-06', stationId: stations[0], deputyIds: [deputies[0]] };
    for (const way of ways)
      await client.receptions.record({
        ...{ ...entry, way, matter: `${way}反映路灯不亮` },
        ...(way === '网上接待' && { transferred: true, unit: '城建办' }),
      });
    for (let at = 0; at < 26; at++)
      await client.receptions.record({ ...entry, way: '夜谈夜访', matter: `夜话第${at + 1}人` });
    const { rows, days, voters } = await client.receptions.list({ year: 2026 });
    expect([days, voters]).toEqual([1, 32]);
    expect(new Set(rows.map(({ way }) => way))).toEqual(new Set(ways));
    expect(rows.find(({ way }) => way === '网上接待')).toMatchObject({ transferred: true, unit: '城建办' });
    for (const mechanism of ['FZ-8', 'FZ-17', 'FZ-18', 'STW-6', 'QTH-2']) honours(mechanism);
    honoursPartly('JS-2', '半年走访代表没有计划');
    honoursPartly('FZ-5', '领导干部代表没有标记');
    honoursPartly('LC-4', '领导干部代表没有标记');
  });

  it('carry a deputy’s year from deeds and opinions to answer, feedback, rating and score', async () => {
    const { client, deputies } = await smallOffice();
    const [id] = deputies;
    await client.deeds.save(deedOf(id, '2026-01-06'));
    const matter = { raisedOn: '2026-01-05', leadId: id, title: '修路', content: '村道塌陷' };
    const opinion = await client.opinions.save(matter);
    const of = { id: opinion.id };
    expect((await refusalOf(client.opinions.close({ ...of, date: '2026-01-06' }))).code).toBe('step-blocked');
    await client.opinions.assign({ ...of, date: '2026-01-06', unit: '城建办', text: '由王某负责，三月底前' });
    await client.opinions.urge({ ...of, date: '2026-01-08', text: '现场帮办' });
    expect(
      await refusalOf(client.opinions.answer({ ...of, answeredOn: '2026-01-09', result: '' })),
    ).toMatchObject({ code: 'invalid-input' });
    await client.opinions.answer({ ...of, answeredOn: '2026-01-09', result: 'A', text: '已修复' });
    await client.opinions.feedBack({ ...of, date: '2026-01-10', text: '已告知选民' });
    const rated = await client.opinions.rate({ ...of, deputyRating: '满意', voterRating: '满意' });
    expect(rated).toMatchObject({ content: '村道塌陷', unit: '城建办', result: 'A', deputyRating: '满意' });
    expect(rated.steps.map(({ code, text }) => [code, text])).toEqual([
      ['assigned', '由王某负责，三月底前'],
      ['urged', '现场帮办'],
      ['answered', '已修复'],
      ['fed-back', '已告知选民'],
      ['rated', ''],
    ]);
    const { items } = await client.scoring.deputy({ deputyId: id, year: 2026 });
    expect(items.find(({ code }) => code === 'proposals')?.points).toBe(6);
    for (const mechanism of ['YA-1', 'XG-5', 'BZ-1']) honours(mechanism);
    honoursPartly('DT-8', '督办方式只写在说明里；评优没有登记');
    honoursPartly('JS-6', '督办方式只写在说明里，不能选');
    honoursPartly('PY-2', '三个不放过只能写在说明里，不是办结的条件');
    honoursPartly('SX-8', '交办会和公开办理成果没有登记');
  });

  it('report back in speech and in writing at the end of a year', async () => {
    const { client, deputies } = await smallOffice();
    const counted = { issued: 50, returned: 48, valid: 40, votes: { 满意: 40 } };
    const { id } = await client.reportbacks.save({
      ...{ deputyId: deputies[0], date: '2025-12-28', form: '口头+书面', ...counted },
    });
    expect(await client.reportbacks.detail({ id })).toMatchObject({ form: '口头+书面', held: true });
    for (const mechanism of ['BDJ-7', 'JS-8']) honours(mechanism);
    honoursPartly('YA-3', '走访原选举单位、回访选民没有登记');
  });

  it('urge on in the new year what was raised in the old', async () => {
    const { client, deputies } = await smallOffice();
    const matter = { raisedOn: '2025-06-05', leadId: deputies[0], title: '修路' };
    const { id } = await client.opinions.save(matter);
    await client.opinions.assign({ id, date: '2025-06-06', unit: '城建办' });
    const { due } = await client.today.overview();
    expect(JSON.stringify(due)).toContain('修路');
    for (const text of ['听报告', '专题调研', '实地视察', '现场帮办'])
      await client.opinions.urge({ id, date: '2026-01-10', text });
    const { timeline } = await client.opinions.detail({ id });
    expect(timeline.filter(({ text }) => text.includes('督办'))).toHaveLength(4);
    await client.opinions.answer({ id, answeredOn: '2026-01-12', result: 'D' });
    await client.opinions.rate({ id, deputyRating: '不满意', voterRating: '' });
    const again = await client.opinions.reopen({ id, date: '2026-01-14', text: '回头看：没有修好' });
    expect(again.deadline.state).toBe('overdue');
    honours('XG-6');
    honoursPartly('PY-3', '复查没有成批登记和通报');
    honoursPartly('BZ-3', '复查没有成批登记');
  });
});

function deedOf(deputyId: string, date: string) {
  return { deputyId, date, kind: '化解矛盾纠纷', title: '调解两户地界' };
}
