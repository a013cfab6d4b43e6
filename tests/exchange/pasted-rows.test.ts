import { describe, expect, it } from 'vitest';
import { pastedCells, pastedRow, pastedTable } from '#features/exchange/rules/pasted.ts';
import { sign, sitDownAsChair } from '#support/chair.ts';
import { newOffice } from '#support/office.ts';
import { applied, placesOf } from './open-office.ts';

describe('what a spreadsheet program puts on the clipboard', () => {
  it('is parted into cells; a cell of several lines or with quotes is one', () => {
    expect(pastedCells('姓名\t住址\r\n王建国\t"大坪村\n三组"\r\n\r\n李梅\t"叫""小梅"""\r\n')).toEqual([
      ['姓名', '住址'],
      ['王建国', '大坪村\n三组'],
      ['李梅', '叫"小梅"'],
    ]);
    expect(pastedCells('5"管\t一根')).toEqual([['5"管', '一根']]);
    expect(pastedCells('\t\t')).toEqual([]);
  });

  it('is known by its head where it has one, in any order', () => {
    expect(pastedTable('站长\t站名\t编号\n张三\t大坪站\t1', 'stations')).toEqual({
      columns: [
        { heading: '站长', field: 'head' },
        { heading: '站名', field: 'name' },
        { heading: '编号', field: 'serial' },
      ],
      rows: [['张三', '大坪站', '1']],
      hasHead: true,
    });
  });

  it('is taken column by column as the form asks where it has none', () => {
    const { columns, rows, hasHead } = pastedTable('大坪代表联络站\t联络站', 'stations');
    expect({ fields: columns.map(({ field }) => field), rows, hasHead }).toEqual({
      fields: ['name', 'kind'],
      rows: [['大坪代表联络站', '联络站']],
      hasHead: false,
    });
  });
});

describe('rows that are pasted', () => {
  it('are shown first, with what is wrong by row and column, and written wholly or not at all', async () => {
    const { client } = await newOffice({ today: '2026-03-06' });
    const table = pastedTable(
      '站点名称\t开放时间\n大坪代表联络站\t每月15日\n\t每月16日\n大坪代表联络站\t每月17日',
      'stations',
    );
    const preview = await client.exchange.previewRows({ kind: 'stations', ...table, year: 2026 });
    expect(placesOf(preview.files)).toEqual(['3A name-missing refused', '4A record-twice refused']);
    expect(await client.stations.list({ year: 2026 })).toEqual([]);
    const [written] = await applied({ client } as never, preview.plan);
    expect(written).toMatchObject({ added: 1, skipped: 2 });
    expect((await client.stations.list({ year: 2026 })).map(({ name, hours }) => [name, hours])).toEqual([
      ['大坪代表联络站', '每月15日'],
    ]);
    const { items } = { items: await client.log.latest() };
    expect(items).toMatchObject({ title: '导入表格' });
  });

  it('found a year for days that are written without one, and leave nothing to be remembered', async () => {
    const { client } = await newOffice({ today: '2026-03-06' });
    const table = pastedTable('3月20日\t\t春季视察\t视察\n3.1\t\t代表培训\t学习培训', 'activities');
    const pasted = { kind: 'activities' as const, ...table, year: 2026 };
    const before = await client.exchange.previewRows(pasted);
    expect(placesOf(before.files)).toEqual(['2A date-ambiguous refused', '1C no-term refused']);
    await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' });
    const { plan, files } = await client.exchange.previewRows(pasted);
    expect(placesOf(files)).toEqual(['2A date-ambiguous refused']);
    await applied({ client } as never, plan);
    expect((await client.activities.list({ year: 2026 })).map(({ date, title }) => [date, title])).toEqual([
      ['2026-03-20', '春季视察'],
    ]);
    const again = await client.exchange.previewRows(pasted);
    expect(again.files.map(({ unchanged }) => unchanged)).toEqual([1]);
  });

  it.each([
    ['the head is row 1 where it was pasted', '站点名称\t站长\n', 2],
    ['the first record is row 1 where it was not', '', 1],
  ])('are named as they were pasted: %s', async (_, head, first) => {
    const { client } = await newOffice({ today: '2026-03-06' });
    const usual = ['大坪代表联络站', '联络站'].join('\t');
    const table = pastedTable(`${head}${usual}\n\t张三\n${usual}`, 'stations');
    const { files } = await client.exchange.previewRows({ kind: 'stations', ...table, year: 2026 });
    expect(files[0]?.read).toBe(3);
    expect(placesOf(files)).toEqual([
      `${first + 1}A name-missing refused`,
      `${first + 2}A record-twice refused`,
    ]);
    expect(files[0]?.problems[1]?.message).toContain(`与第${first}行`);
    expect(table.rows.map((_, at) => pastedRow(table, at))).toEqual([first, first + 1, first + 2]);
  });

  it('are refused where the form would refuse them, each at its cell', async () => {
    const { client } = await newOffice({ today: '2026-03-06' });
    const table = pastedTable(`站点名称\t电话\n大坪代表联络站\t${'138'.repeat(25)}`, 'stations');
    const { files } = await client.exchange.previewRows({ kind: 'stations', ...table, year: 2026 });
    expect(placesOf(files)).toEqual(['2B field-refused refused']);
    expect(files[0]?.problems[0]?.message).toBe('联系电话不超过 60 个字，本行未导入；请改正后重新导入。');
  });

  it('stay out of a locked year, and say so', async () => {
    const { client } = await newOffice({ today: '2026-03-06' });
    await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' });
    await client.activities.save({ date: '2025-03-06', title: '代表培训', kind: '学习培训' });
    await sitDownAsChair(client);
    await sign(client, { kind: 'lock', year: 2025 });
    const table = pastedTable('2025.3.7\t\t春季视察\t视察\n2026.3.7\t\t春季视察\t视察', 'activities');
    const { files } = await client.exchange.previewRows({ kind: 'activities', ...table, year: 2026 });
    expect(placesOf(files)).toEqual(['1A year-locked refused']);
    expect(files.map(({ added, skipped }) => ({ added, skipped }))).toEqual([{ added: 1, skipped: 1 }]);
  });

  it('ask of a person who may be there already, and take the answer', async () => {
    const { client } = await newOffice({ today: '2026-03-06' });
    await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' });
    await client.deputies.save({
      name: '王建国',
      level: 'township',
      birthMonth: '1980-09',
      workplace: '大坪村',
    });
    const table = pastedTable('姓名\t出生年月\t单位\n王建国\t1979.05\t大坪村', 'roster');
    const pasted = { kind: 'roster' as const, ...table, year: 2026 };
    const asked = await client.exchange.previewRows(pasted);
    const [question] = asked.files[0]?.questions ?? [];
    expect(question).toMatchObject({ row: 2, column: 'A', subject: '王建国' });
    const answers = [{ key: question?.key ?? '', answer: 'new' as const }];
    const told = await client.exchange.previewRows({ ...pasted, answers });
    await applied({ client } as never, told.plan);
    expect((await client.deputies.list({})).total).toBe(2);
  });

  it('of groups are those of the present term: one that bore the name in the term before is another', async () => {
    const { client } = await newOffice({ today: '2026-07-06' });
    await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' });
    await client.groups.save({ name: '第一代表小组' });
    await client.terms.open({
      ...{ ordinal: 20, name: '清溪镇第二十届人民代表大会', fromOn: '2026-06-18', reelected: [] },
    });
    // opening the term brought its groups along
    const [carried] = (await client.groups.list({ year: 2026 })).filter(({ term }) => term === '第二十届');
    await client.groups.remove({ id: carried?.id ?? '' });
    const table = pastedTable('小组名称\n第一代表小组', 'groups');
    const pasted = { kind: 'groups' as const, ...table, year: 2026 };
    const { plan, files } = await client.exchange.previewRows(pasted);
    expect(files.map(({ added, unchanged }) => ({ added, unchanged }))).toEqual([{ added: 1, unchanged: 0 }]);
    await applied({ client } as never, plan);
    const groups = await client.groups.list({ year: 2026 });
    expect(groups.map(({ name, term }) => `${term} ${name}`).sort()).toEqual([
      '第二十届 第一代表小组',
      '第十九届 第一代表小组',
    ]);
    const again = await client.exchange.previewRows(pasted);
    expect(again.files.map(({ unchanged }) => unchanged)).toEqual([1]);
  });
});
