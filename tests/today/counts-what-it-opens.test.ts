import { describe, expect, it } from 'vitest';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { allows } from '#electron/permissions.ts';
import { attendanceOf } from '#features/activities/rules.ts';
import { groupedByUnit } from '#features/today/rules/grouped.ts';
import { addChair, chairPassword } from '#support/chair.ts';
import { demoOffice } from '#support/office.ts';

const slip = '四个不相干的词-本站';

/** The list of the last twelve months as a figure's door asks for it, whatever year is chosen. */
const recent = { year: 2019, recent: true };

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** What the list behind each figure comes to, as whoever is at the desk reads it, in the figure's own words. */
const behind: Record<string, (client: DeskClient) => Promise<string>> = {
  出勤率: async (client) => {
    const shares = (await client.activities.list(recent)).map(attendanceOf);
    return `应到${sum(shares.map(({ of }) => of))}人次，实到${sum(shares.map(({ count }) => count))}人次`;
  },
  接待人次: async (client) => {
    const { rows, days, voters } = await client.receptions.list({ ...recent, search: '' });
    expect(voters).toBe(rows.length);
    return `接待${days}场，来访${rows.length}人次`;
  },
  办结率: async (client) => {
    const { rows } = await client.opinions.list({ ...recent, search: '' });
    const assigned = rows.filter(({ assignedOn }) => assignedOn !== undefined);
    const closed = rows.filter(({ stage }) => stage === '办结');
    return `交办${assigned.length}件，办结${closed.length}件`;
  },
  满意率: async (client) => {
    const { rows } = await client.opinions.list({ ...recent, state: 'answered', search: '' });
    const rated = rows.filter(({ deputyRating }) => deputyRating !== '');
    const satisfied = rated.filter(({ deputyRating }) => ['满意', '基本满意'].includes(deputyRating));
    return `收回评价${rated.length}件，满意${satisfied.length}件，未返回${rows.length - rated.length}件`;
  },
  述职覆盖: async (client) => {
    const { rows, own, higher } = await client.reportbacks.list(recent);
    const reported = new Set(
      rows.filter(({ held, refusals }) => held && refusals.length === 0).map(({ deputyId }) => deputyId),
    );
    expect(reported.size).toBe(own.count + higher.count);
    return `本级代表${own.of}人，已述职${own.count}人；上级代表${higher.of}人，已述职${higher.count}人`;
  },
};

/** An office with a year's records, somebody in every role, and the liaison of one station. */
async function staffedOffice() {
  const { client } = await demoOffice();
  const [station] = await client.stations.list({ year: 2025 });
  for (const role of ['liaison', 'reader', 'auditor'] as const)
    await client.users.add({
      ...{ label: role, role, password: slip },
      ...(role === 'liaison' && { stationId: station?.id ?? '' }),
    });
  await addChair(client);
  const enter = (role: string) =>
    client.vault.unlock(
      role === 'chair' ? { password: chairPassword, label: '主席' } : { password: slip, label: role },
    );
  return { client, enter };
}

describe('a figure of 今日', () => {
  it.each(['chair', 'liaison', 'reader', 'auditor'] as const)(
    'counts for the role %s what the list shows that it opens, and stands nowhere else',
    async (role) => {
      const { client, enter } = await staffedOffice();
      await enter(role);
      const { figures } = await client.today.overview();
      const may = (list: string) => allows(`${list}.list`, role);
      expect(figures.map(({ name }) => name)).toEqual(
        ['出勤率', '接待人次', '办结率', '满意率', '述职覆盖'].filter((_, at) =>
          may(['activities', 'receptions', 'opinions', 'opinions', 'reportbacks'][at] ?? ''),
        ),
      );
      for (const { name, basis } of figures)
        expect([name, basis]).toEqual([name, await behind[name]?.(client)]);
    },
  );

  it('leaves out what is only planned, and so does its list', async () => {
    const { client } = await demoOffice();
    const { id } = await client.activities.save({ date: '2026-01-22', title: '视察龙潭片区', kind: '视察' });
    expect((await client.activities.list({ year: 2026 })).map((row) => row.id)).toEqual([id]);
    expect((await client.activities.list(recent)).every(({ date }) => date <= '2026-01-15')).toBe(true);
  });

  it('is one of a station alone for its liaison, and of the months that it says', async () => {
    const { client, enter } = await staffedOffice();
    const whole = (await client.today.overview()).figures.find(({ name }) => name === '接待人次')?.value;
    expect((await client.receptions.list({ year: 2025, search: '' })).total).toBeGreaterThan(Number(whole));
    await enter('liaison');
    const { figures, figuresFrom } = await client.today.overview();
    const { rows } = await client.receptions.list({ ...recent, search: '' });
    expect(figures.map(({ name, value }) => [name, value])).toEqual([['接待人次', `${rows.length}`]]);
    expect(Number(whole)).toBeGreaterThan(rows.length);
    expect(new Set(rows.map(({ station }) => station)).size).toBe(1);
    expect(rows.every(({ date }) => date >= figuresFrom && date <= '2026-01-15')).toBe(true);
  });
});

describe('many lines of one unit', () => {
  it('are as many as the list that they open', async () => {
    const { client } = await demoOffice();
    const [deputy] = (await client.deputies.list({})).rows;
    // six due today, seven by Sunday, and one after it, all of one unit that has an answered one as well
    const dues = [...Array(6).fill('2026-01-15'), ...Array(7).fill('2026-01-17'), '2026-02-20', '2026-01-16'];
    const made: string[] = [];
    for (const [at, dueOn] of dues.entries()) {
      const { id } = await client.opinions.save({
        ...{ title: `第${at + 1}处井盖缺失`, leadId: deputy?.id ?? '', raisedOn: '2026-01-05' },
      });
      await client.opinions.assign({ id, date: '2026-01-06', unit: '镇水务站', dueOn });
      made.push(id);
    }
    await client.opinions.answer({ id: made.at(-1) ?? '', answeredOn: '2026-01-12', result: 'A' });
    const { due } = await client.today.overview();
    const groups = ['overdue', 'today', 'week'].flatMap((when) =>
      groupedByUnit(due.filter((line) => line.when === when)).flatMap((entry) =>
        entry.kind === 'unit' ? [{ when: when as 'overdue', ...entry }] : [],
      ),
    );
    expect(
      groups.filter(({ unit }) => unit === '镇水务站').map(({ when, lines }) => [when, lines.length]),
    ).toEqual([
      ['today', 6],
      ['week', 7],
    ]);
    expect(groups.some(({ when }) => when === 'overdue')).toBe(true);
    for (const { when, unit, year, lines } of groups) {
      const { rows } = await client.opinions.list({ year, unit, state: when, search: '' });
      expect([when, unit, rows.map(({ id }) => id).sort()]).toEqual([
        when,
        unit,
        lines.map(({ target }) => target.id).sort(),
      ]);
    }
  });
});
