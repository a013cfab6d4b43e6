import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sign, sitDownAsChair } from '#support/chair.ts';
import { demoOffice, officeAt, password, resources, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { withOpinions } from './opinions-to-answer.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;
type Client = Office['client'];

const general = (part: string) =>
  JSON.parse(readFileSync(join(resources, 'practices/general', `${part}.json`), 'utf8'));

const decision = '2026年1月主席团会议决定';

/** A reply within one month instead of three. */
const oneMonth = { ...general('opinions').deadline, amount: 1, source: decision };

const settingOf = async (client: Client, part: string, key: string, day?: string) => {
  const { parts } = await client.practices.settings(day === undefined ? {} : { day });
  return parts.find((one) => one.part === part)?.settings.find(({ field }) => field.key === key);
};

const change = (
  client: Client,
  from: string,
  part: 'opinions' | 'rubric' | 'bin' | 'receptions',
  values: object,
) =>
  client.practices.change({
    from,
    source: decision,
    values: Object.entries(values).map(([key, value]) => ({ part, key, value })),
  });

const undoLast = async (client: Client) => client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 });

/** R1 with the congress worth twenty points instead of fifteen. */
const dearer = () => {
  const { items } = general('rubric');
  return items.map((item: { code: string; rules: object[] }) =>
    item.code === 'congress' ? { ...item, cap: 20, rules: [{ ...item.rules[0], first: 20 }] } : item,
  );
};

/** When each of them is due. */
async function dueDates(client: Client) {
  const years = await Promise.all(
    [2025, 2026].map((year) => client.opinions.list({ year, search: '号路灯' })),
  );
  return Object.fromEntries(years.flatMap(({ rows }) => rows.map(({ number, dueOn }) => [number, dueOn])));
}

describe('a deadline changed from 1 January 2026', () => {
  it('holds at once for what is assigned from then on, and leaves what was assigned before', async () => {
    const office = await demoOffice();
    const { client } = office;
    await withOpinions(office);
    const of2025 = await client.opinions.list({ year: 2025, unit: '派出所' });
    expect(await dueDates(client)).toEqual({
      '2025-901': '2026-03-10',
      '2025-902': '2026-04-05',
      '2026-901': '2026-04-08',
    });
    await change(client, '2026-01-01', 'opinions', { deadline: oneMonth });
    expect(await dueDates(client)).toEqual({
      '2025-901': '2026-03-10',
      '2025-902': '2026-02-05',
      '2026-901': '2026-02-08',
    });
    expect(await client.opinions.list({ year: 2025, unit: '派出所' })).toEqual(of2025);
    const [earlier] = (await client.opinions.list({ year: 2025, search: '号路灯' })).rows;
    const [later] = (await client.opinions.list({ year: 2026, search: '号路灯' })).rows;
    const sourceOf = async (id = '') => (await client.opinions.detail({ id })).deadlineSource;
    expect(await sourceOf(later?.id)).toBe(decision);
    expect([await sourceOf(earlier?.id), earlier?.number]).toEqual(['代表法第五十一条', '2025-901']);
  });

  it('is kept in the vault, and there again after it was locked', async () => {
    const { client, vault } = await demoOffice();
    await change(client, '2026-01-01', 'opinions', { deadline: oneMonth });
    await client.vault.lock();
    const again = officeAt(vault);
    await again.client.vault.unlock({ password });
    expect((await settingOf(again.client, 'opinions', 'deadline'))?.value).toEqual(oneMonth);
  });

  it('tells beforehand which opinions become due when', async () => {
    const office = await demoOffice();
    await withOpinions(office);
    const values = [{ part: 'opinions' as const, key: 'deadline', value: oneMonth }];
    expect(await office.client.practices.preview({ from: '2026-01-01', values })).toEqual({
      problems: [],
      effects: [
        {
          title: '未答复的意见建议',
          lines: [
            {
              what: '第2025-902号',
              before: '2026年4月5日到期，还有 80 天',
              after: '2026年2月5日到期，还有 21 天',
            },
            {
              what: '第2026-901号',
              before: '2026年4月8日到期，还有 83 天',
              after: '2026年2月8日到期，还有 24 天',
            },
          ],
          more: 0,
        },
      ],
    });
  });
});

describe('a rubric changed from 2026', () => {
  const total = async (client: Client, year: number) =>
    (await client.scoring.year({ year })).deputies.map((deputy) => deputy.total);

  it('leaves the scores of 2025, and counts those of the year on whose last day it holds', async () => {
    const { client } = await demoOffice();
    const before = await client.scoring.year({ year: 2025 });
    await change(client, '2026-01-01', 'rubric', { items: dearer(), version: '2026' });
    expect(await client.scoring.year({ year: 2025 })).toEqual(before);
    expect((await client.scoring.year({ year: 2026 })).rubric.version).toBe('2026');
    await change(client, '2025-12-31', 'rubric', { items: dearer() });
    const [first] = before.deputies;
    const after = await client.scoring.year({ year: 2025 });
    expect(after.deputies.find(({ deputyId }) => deputyId === first?.deputyId)?.total).toBe(
      (first?.total ?? 0) + 5,
    );
  });

  it('tells beforehand what it does to scores and grades', async () => {
    const { client } = await demoOffice();
    const before = await total(client, 2025);
    const values = [{ part: 'rubric' as const, key: 'items', value: dearer() }];
    const { effects, problems } = await client.practices.preview({ from: '2025-06-01', values });
    expect(problems).toEqual([]);
    const [effect] = effects;
    expect(effects.map(({ title }) => title)).toEqual(['2025 年积分']);
    expect(effect?.lines[0]).toMatchObject({
      before: expect.stringMatching(/^[\d.]+分，/),
      after: expect.stringMatching(/^[\d.]+分，/),
    });
    expect(await total(client, 2025)).toEqual(before);
    await change(client, '2025-06-01', 'rubric', { items: dearer() });
    const moved = (await total(client, 2025)).filter((points, at) => points !== before[at]).length;
    expect(moved).toBeGreaterThan(12);
    expect([effect?.lines.length, effect?.more]).toEqual([12, moved - 12]);
  });
});

describe('changes of the practice', () => {
  it('are named in the log, in words, and taken back by undo', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'opinions', { deadline: oneMonth });
    const entry = await client.log.latest();
    expect(entry).toMatchObject({ title: '修改本单位规定', subject: '意见建议·答复期限，自2026年1月1日起' });
    expect((await client.log.detail({ seq: entry?.seq ?? 0 })).fields).toEqual([
      { record: '本单位规定', field: '规定', before: '', after: '意见建议·答复期限' },
      { record: '本单位规定', field: '自何日起', before: '', after: '2026年1月1日' },
      {
        record: '本单位规定',
        field: '规定内容',
        before: '',
        after: `起算点：从交办之日起，期限：1，复杂事项期限：6，期限单位：个月，依据：${decision}`,
      },
      { record: '本单位规定', field: '依据', before: '', after: decision },
    ]);
    await undoLast(client);
    expect(await settingOf(client, 'opinions', 'deadline')).toMatchObject({
      value: general('opinions').deadline,
      differs: false,
      changes: [],
    });
  });

  it('show their day and source, and which of them holds on a day', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-02-01', 'bin', { days: 90 });
    await change(client, '2026-01-01', 'bin', { days: 60 });
    const marks = async (day: string) => {
      const found = await settingOf(client, 'bin', 'days', day);
      return [found?.value, found?.differs, found?.changes.map(({ inForce }) => inForce)];
    };
    expect(await settingOf(client, 'bin', 'days')).toEqual({
      field: {
        key: 'days',
        label: '保留天数',
        help: '删除的记录保留这么多天，过期清空，不能再恢复。',
        optional: false,
        initial: 30,
        shape: { kind: 'number', min: 1, max: 3650, step: 1 },
      },
      value: 60,
      shipped: 30,
      shippedWords: '30',
      differs: true,
      changes: [
        { id: expect.any(String), from: '2026-01-01', source: decision, words: '60', inForce: true },
        { id: expect.any(String), from: '2026-02-01', source: decision, words: '90', inForce: false },
      ],
    });
    expect(await marks('2025-12-31')).toEqual([30, false, [false, false]]);
    expect(await marks('2026-02-01')).toEqual([90, true, [false, true]]);
    expect((await client.bin.list()).days).toBe(60);
  });

  it('are corrected where the same field is changed again from the same day', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'bin', { days: 60 });
    await change(client, '2026-01-01', 'bin', { days: 45 });
    expect((await settingOf(client, 'bin', 'days'))?.changes.map(({ words }) => words)).toEqual(['45']);
    await undoLast(client);
    expect((await client.bin.list()).days).toBe(60);
  });

  it('are withdrawn, and brought back from the bin', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'bin', { days: 60 });
    const id = (await settingOf(client, 'bin', 'days'))?.changes[0]?.id ?? '';
    await client.practices.withdrawChange({ id });
    const { rows, days } = await client.bin.list();
    expect(days).toBe(30);
    expect(rows[0]).toMatchObject({ title: '撤掉本单位规定', subject: '回收站·保留天数，自2026年1月1日起' });
    await client.bin.restore({ id: rows[0]?.id ?? '' });
    expect((await client.bin.list()).days).toBe(60);
  });

  it('empty a field that need not be filled in', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'rubric', { totalCap: 100 });
    expect((await settingOf(client, 'rubric', 'totalCap'))?.value).toBe(100);
    await change(client, '2026-01-02', 'rubric', { totalCap: null });
    expect((await settingOf(client, 'rubric', 'totalCap'))?.value).toBeUndefined();
    expect((await settingOf(client, 'rubric', 'totalCap'))?.changes.at(-1)?.words).toBe('不设');
  });

  it('may be of several fields at once, so that words can be renamed', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'opinions', {
      ratings: ['很满意', '满意', '不满意'],
      satisfiedRatings: ['很满意', '满意'],
    });
    expect((await client.opinions.choices()).ratings).toEqual(['很满意', '满意', '不满意']);
    expect((await client.log.latest())?.subject).toBe(
      '意见建议·评价选项、意见建议·计入满意率的评价，自2026年1月1日起',
    );
  });
});

describe('a change that will not do', () => {
  it('is refused in words that name the field, and nothing is kept', async () => {
    const { client } = await demoOffice();
    const ratings = ['满意', '不满意'];
    expect(await refusalOf(change(client, '2026-01-01', 'opinions', { ratings }))).toEqual({
      code: 'practice-change-invalid',
      message: '改动后的规定有不合适的地方，没有保存。',
      details: ['意见建议：“计入满意率的评价”中的“基本满意”不在“评价选项”里'],
      remedy: '请按提示改正后再保存。',
    });
    expect((await settingOf(client, 'opinions', 'ratings'))?.changes).toEqual([]);
    const { problems, effects } = await client.practices.preview({
      from: '2026-01-01',
      values: [{ part: 'rubric', key: 'items', value: [{ ...dearer()[0], cap: -1 }] }],
    });
    expect({ problems, effects }).toEqual({
      problems: [
        { part: 'rubric', path: ['items', 0, 'cap'], text: '计分项“出席人代会”的“封顶分”不能小于0' },
      ],
      effects: [],
    });
  });

  it('is refused where it does not go with what holds later', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-06-01', 'opinions', { satisfiedRatings: ['满意'] });
    await change(client, '2026-07-01', 'opinions', { satisfiedRatings: ['满意', '基本满意'] });
    const values = { ratings: ['满意', '不满意'], satisfiedRatings: ['满意'] };
    expect((await refusalOf(change(client, '2026-01-01', 'opinions', values))).details).toEqual([
      '意见建议：“计入满意率的评价”中的“基本满意”不在“评价选项”里',
    ]);
  });

  it('cannot be withdrawn where another stands on it', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'opinions', { ratings: ['很满意', '满意', '基本满意', '不满意'] });
    await change(client, '2026-02-01', 'opinions', { satisfiedRatings: ['很满意', '满意'] });
    const id = (await settingOf(client, 'opinions', 'ratings'))?.changes[0]?.id ?? '';
    expect(await refusalOf(client.practices.withdrawChange({ id }))).toMatchObject({
      code: 'practice-change-invalid',
      message: '撤掉这项改动后，别的规定就对不上了，没有撤掉。',
    });
    expect((await refusalOf(client.practices.withdrawChange({ id: 'x' }))).code).toBe('unknown-change');
  });

  it('is refused without a day, a source, or a field that there is', async () => {
    const { client } = await demoOffice();
    const values = [{ part: 'bin' as const, key: 'days', value: 60 }];
    const refused = async (input: Parameters<Client['practices']['change']>[0]) =>
      refusalOf(client.practices.change(input));
    expect((await refused({ from: '', source: decision, values })).message).toBe('请填写从哪一天起执行');
    expect((await refused({ from: '2026-01-01', source: ' ', values })).message).toContain('请写明依据');
    expect((await refused({ from: '2026-01-01', source: decision, values: [] })).message).toBe(
      '还没有改动。',
    );
    const twice = await refused({ from: '2026-01-01', source: decision, values: [...values, ...values] });
    expect(twice.message).toBe('同一项规定改了两次。');
    const strange = [{ part: 'bin' as const, key: 'colour', value: 1 }];
    expect((await refused({ from: '2026-01-01', source: decision, values: strange })).code).toBe(
      'unknown-setting',
    );
  });

  it('is refused where it would reach into a locked year', async () => {
    const { client } = await demoOffice();
    await change(client, '2026-01-01', 'bin', { days: 60 });
    await sitDownAsChair(client);
    await sign(client, { kind: 'lock', year: 2025 });
    expect(await refusalOf(change(client, '2024-03-01', 'rubric', { version: '2024' }))).toEqual({
      code: 'locked-year-practice',
      message: '2025 年度已经锁定，这项改动会改变这一年的规定。',
      remedy: '请把执行日期放在 2026年1月1日或以后；确需更正的，先到“审批”申请解锁。',
    });
    await change(client, '2026-01-01', 'rubric', { version: '2026' });
  });
});

describe('a practice that was shipped anew', () => {
  it('opens the office with what still fits, and names what was left out', async () => {
    const { client, vault } = await demoOffice();
    await change(client, '2026-01-01', 'opinions', { satisfiedRatings: ['满意'] });
    await change(client, '2026-01-01', 'bin', { days: 60 });
    await client.vault.lock();
    const shipped = temporaryFolder();
    cpSync(resources, shipped, { recursive: true });
    const opinions = { ...general('opinions'), ratings: ['好', '不满意'], satisfiedRatings: ['好'] };
    writeFileSync(join(shipped, 'practices/general/opinions.json'), JSON.stringify(opinions));
    const again = officeAt(vault, { resources: shipped });
    await again.client.vault.unlock({ password });
    const { leftOut } = await again.client.practices.settings({});
    expect(leftOut).toEqual([
      {
        id: expect.any(String),
        field: '意见建议·计入满意率的评价',
        from: '2026-01-01',
        why: '意见建议：“计入满意率的评价”中的“满意”不在“评价选项”里',
      },
    ]);
    expect((await again.client.bin.list()).days).toBe(60);
    expect((await again.client.opinions.choices()).ratings).toEqual(['好', '不满意']);
  });
});
