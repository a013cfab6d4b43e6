import { describe, expect, it } from 'vitest';
import { honours, honoursPartly } from '#support/mechanisms.ts';
import { type SmallOffice, smallOffice } from '#support/small-office.ts';

/** What each place calls its activities. */
const kindsOf: Record<string, string[]> = {
  'DT-11': ['双联双进双推双争', '局长+代表', '三督办三见面'],
  'DT-12': ['请进来', '走出去', '会前学法', '民主评议', '站点管理人员培训', '分季度视察', '倡议书'],
  'YA-5': ['初任代表培训', '列席会议', '视察', '执法检查', '工作评议'],
  'GL-8': ['一周专题培训'],
  'HN-2': ['预算专题审议'],
  'HN-4': ['走访征集民意', '预算编制调研'],
  'BDJ-4': ['线上线下培训', '座谈交流研讨', '实地调研视察', '参观展览'],
  'BDJ-8': ['会前视察'],
  'STW-7': ['学习', '集体进站', '报告履职', '国家机关进站', '民情面对面', '站进社区', '专题调研'],
  'BZ-2': ['旁听庭审', '检察开放日', '执法检查', '集体学法', '宪法宣誓'],
};

/** By which ways opinions come in, and under which words they are sorted. */
const channels: Record<string, string[]> = {
  'YA-2': ['小区微信群', '党群议事会', '微心愿树', '小区事我来说', '拉呱会'],
  'FZ-7': ['江西数字人大App', '微信', '赣政通', '12345'],
  'BZ-2': ['来信来访'],
};
const topics: Record<string, string[]> = {
  'ZY-9': ['矛盾调解', '法律咨询', '网格', '民主议事'],
  'DT-6': ['历史遗留', '涉及面最广', '家门口', '反映强烈'],
};

const flat = (words: Record<string, string[]>) => [...new Set(Object.values(words).flat())];

const change = ({ client }: SmallOffice, part: string, key: string, value: unknown) =>
  client.practices.change({
    ...{ from: '2026-01-01', source: '主席团会议' },
    values: [{ part, key, value }],
  } as never);

describe('the words of a place', () => {
  it('name its activities, which are registered with their marks and reported to the county', async () => {
    const office = await smallOffice();
    const { client, deputies } = office;
    const kinds = flat(kindsOf);
    const shipped = (await client.activities.choices()).kinds;
    await change(office, 'activities', 'kinds', [...new Set([...shipped, ...kinds])]);
    await change(office, 'county', 'others', [{ heading: '主题活动', kinds }]);
    expect((await client.activities.choices()).kinds).toEqual(expect.arrayContaining(kinds));
    for (const kind of kinds) {
      const week = { date: '2026-01-05', endsOn: '2026-01-09', title: `${kind}活动`, kind };
      const { id } = await client.activities.save(week);
      await client.activities.mark({ id, marks: [{ deputyId: deputies[0], mark: 'present' }] });
    }
    const held = await client.activities.list({ year: 2026 });
    expect(new Set(held.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(held.every(({ present, endsOn }) => present === 1 && endsOn === '2026-01-09')).toBe(true);
    const { columns, totals } = await client.county.annual({ year: 2026 });
    const at = columns.findIndex((column) => column.includes('主题活动'));
    expect(totals[at]).toBe(String(kinds.length));
    for (const id of Object.keys(kindsOf)) if (id !== 'BZ-2') honours(id);
    honoursPartly('JS-9', '规范性文件备案审查只能当作活动类型登记');
    honoursPartly('CB-4', '活动不归到站，只有接待归到站');
    honoursPartly('CB-5', '每年不少于2次没有提示');
    honoursPartly('YA-6', '通报只能当作活动登记，送了什么资料无处记');
  });

  it('name where opinions come from and what they are about; letters and visits among them', async () => {
    const office = await smallOffice();
    const { client, deputies } = office;
    await change(office, 'opinions', 'channels', flat(channels));
    await change(office, 'opinions', 'topics', flat(topics));
    const choices = await client.opinions.choices();
    expect(choices.sources).toEqual(flat(channels));
    expect(choices.categories).toEqual(flat(topics));
    for (const source of flat(channels))
      await client.opinions.save({ raisedOn: '2026-01-05', leadId: deputies[0], title: source, source });
    for (const category of flat(topics))
      await client.opinions.save({ raisedOn: '2026-01-05', leadId: deputies[0], title: category, category });
    const { rows } = await client.opinions.list({ year: 2026 });
    const sources = rows.flatMap(({ source, title }) => (source === '' ? [] : [[source, title]]));
    expect(sources).toEqual(flat(channels).map((word) => [word, word]));
    for (const category of flat(topics)) {
      const found = await client.opinions.list({ year: 2026, category });
      expect(found.rows.map(({ title }) => title)).toEqual([category]);
    }
    for (const id of ['YA-2', 'FZ-7', 'BZ-2', 'ZY-9']) honours(id);
    honoursPartly('DT-6', '一件意见只能归一类');
    honoursPartly('CB-8', '意见不能按来源合计');
    honoursPartly('DT-5', '意见不能挂到网格');
  });

  it.each([
    ['STW-5', ['分类', '梳理', '核实', '处理', '反馈'], [2, 3, 4]],
    ['DT-7', ['提出', '交办（入口关）', '办理（实施关）', '监督（落实关）', '立制（长效关）'], [0, 2, 3]],
    ['XS-3', ['收集、梳理', '研处', '交办', '反馈', '评价'], [1, 2, 3]],
    ['XG-4', ['提', '转', '办', '督', '评'], [0, 2, 3]],
    ['GL-6', ['群众意见、代表建议', '交办', '督办', '反馈'], [0, 2, 3]],
  ])('name the stages of an opinion: %s', async (id, names, [raised, assigned, replied]) => {
    const office = await smallOffice();
    const { client, deputies } = office;
    const [first = 0, second = 0, third = 0] = [raised, assigned, replied];
    const reachedBy = (at: number) => {
      if (at <= first) return 'raised';
      if (at <= second) return 'assigned';
      return at <= third ? 'replied' : 'rated';
    };
    const stages = names.map((name, at) => ({ name, reachedBy: reachedBy(at) }));
    await change(office, 'opinions', 'stages', stages);
    const leadId = deputies[0];
    const opinion = await client.opinions.save({ raisedOn: '2026-01-05', leadId, title: '修路' });
    const matter = { id: opinion.id };
    expect(opinion.stage).toBe(names[first]);
    const given = await client.opinions.assign({ ...matter, date: '2026-01-06', unit: '城建办' });
    expect(given.stage).toBe(names[second]);
    const answered = await client.opinions.answer({ ...matter, answeredOn: '2026-01-07', result: 'A' });
    expect(answered.stage).toBe(names[third]);
    const rated = await client.opinions.rate({ ...matter, deputyRating: '满意', voterRating: '满意' });
    expect(rated.stage).toBe(names.at(-1));
    expect(rated.stages.map(({ name, done, current }) => [name, done || current])).toEqual(
      names.map((name) => [name, true]),
    );
    const missing: Record<string, string> = {
      'XS-3': '每名代表每月一条没有提示',
      'XG-4': '督办不分四级',
      'GL-6': '对答复和对落实不分开评价',
    };
    const lacks = missing[id];
    if (lacks === undefined) honours(id);
    else honoursPartly(id, lacks);
  });

  it.each([
    ['FZ-1', ['梳理', '拟办', '交办', '督办', '答复', '反馈']],
    ['JS-5', ['提', undefined, undefined, '督', '办', '问']],
  ])('give a stage of its own to what is proposed, urged and fed back: %s', async (id, words) => {
    const office = await smallOffice();
    const { client, deputies } = office;
    const reachedBy = ['raised', 'proposed', 'assigned', 'urged', 'replied', 'fed-back'];
    const stages = words.flatMap((name, at) => (name ? [{ name, reachedBy: reachedBy[at] }] : []));
    await change(office, 'opinions', 'stages', stages);
    const raise = (title: string) =>
      client.opinions.save({ raisedOn: '2026-01-05', leadId: deputies[0], title, category: '道路' });
    const opinion = await raise('修路');
    const on = (date: string) => ({ id: opinion.id, date });
    const unit = '城建办';
    const after = [
      opinion,
      await client.opinions.propose({ ...on('2026-01-06'), unit, text: '由城建办先勘查' }),
      await client.opinions.assign({ ...on('2026-01-07'), unit }),
      await client.opinions.urge(on('2026-01-08')),
      await client.opinions.answer({ id: opinion.id, answeredOn: '2026-01-09', result: 'A' }),
      await client.opinions.feedBack(on('2026-01-10')),
    ];
    const expected = words.map((_, at) => words.slice(0, at + 1).findLast((word) => word !== undefined));
    expect(after.map(({ stage }) => stage)).toEqual(expected);
    expect(after.at(-1)?.stages.map(({ name, date }) => [name, date])).toEqual(
      words.flatMap((name, at) => (name ? [[name, `2026-01-${String(at + 5).padStart(2, '0')}`]] : [])),
    );
    expect(after[1]?.timeline.map(({ text }) => text)).toContain('拟交城建办办理：由城建办先勘查');
    // what is neither proposed nor urged goes on all the same
    const other = await raise('修桥');
    const given = await client.opinions.assign({ id: other.id, date: '2026-01-06', unit });
    const answered = await client.opinions.answer({ id: other.id, answeredOn: '2026-01-07', result: 'B' });
    expect([given.stage, answered.stage]).toEqual([words[2] ?? words[0], words[4]]);
    honours(id);
  });
});
