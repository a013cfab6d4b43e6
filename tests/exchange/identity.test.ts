import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importWorkbooks } from '#electron/hosts/desk/import.ts';
import { samePerson } from '#features/deputies/rules/same-person.ts';
import { sameOpinion } from '#features/opinions/rules/identity.ts';
import { temporaryFolder } from '#support/office.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import {
  applied,
  figuresOf,
  officeWith,
  opinionsOf,
  placesOf,
  previewOf,
  problemListOf,
  receptionsOf,
  rosterOf,
} from './open-office.ts';

const base = 'base-代表名册.xlsx';

async function book(name: string, sheets: Record<string, (string | number)[][]>) {
  const bytes = await workbookBytes((workbook) => {
    for (const [sheet, rows] of Object.entries(sheets)) workbook.addWorksheet(sheet).addRows(rows);
  });
  return { name: `${name}.xlsx`, bytes };
}

const ledgerHead = ['序号', '提出日期', '提出代表', '标题', '内容', '承办单位'];
const ledger = (rows: (string | number)[][], name = '台账') =>
  book(name, { 台账: [['2025年台账'], ledgerHead, ...rows] });

const idNumber = '510000198503120028';
const someone = { name: '罗春禾', level: 'township', sex: '女', birthMonth: '1985-03', idNumber } as const;
const roster = (rows: readonly (readonly (string | number)[])[]) =>
  book('代表名册', {
    名册: [['姓名', '性别', '出生年月', '身份证号', '选区'], ...rows.map((row) => [...row])],
  });

describe('an opinion', () => {
  const opinion = { number: '1', raisedOn: '2025-03-04', lead: 'a', title: '关于修路的建议' };

  it.each([
    [{}, 'same'],
    [{ title: '关于 修路 的建议。' }, 'same'],
    [{ number: '' }, 'same'],
    [{ raisedOn: '2025-03-05' }, 'same'],
    [{ lead: 'b', title: '关于通水的建议' }, 'another'],
    [{ number: '2025-7' }, 'another'],
    [{ number: '2' }, 'unclear'],
    [{ title: '关于修桥的建议' }, 'unclear'],
    [{ title: '关于修桥的建议', raisedOn: '2025-06-04' }, 'another'],
    [{ lead: 'b' }, 'unclear'],
    [{ raisedOn: '2024-03-04' }, 'unclear'],
    [{ raisedOn: '2024-03-04', title: '关于修桥的建议' }, 'another'],
  ])('that differs by %j is %s', (other, is) => {
    expect(sameOpinion(opinion, { ...opinion, ...other })).toMatchObject({ is });
  });

  it('of another year, lead and title is never taken for the one that bears its number', () => {
    const word = fc.constantFrom('1', '2', '');
    fc.assert(
      fc.property(word, word, (one, other) => {
        const last = { number: one, raisedOn: '2024-05-05', lead: 'b', title: '关于通水的建议' };
        expect(sameOpinion(last, { ...opinion, number: other })).toEqual({ is: 'another' });
      }),
    );
  });

  it('of each quarter’s sheet keeps its place, though all begin with 1', async () => {
    const office = await officeWith(base);
    const quarter = (month: number) => [
      [`2025年第${month}季度台账`],
      ledgerHead,
      [1, `${month}月4日`, '罗春禾', `关于第${month}桥的建议`, '桥', '镇规划建设办'],
      [2, `${month}月5日`, '邓开源', `关于第${month}渠的建议`, '渠', '镇水务站'],
    ];
    const { files, plan } = await previewOf(
      office,
      await book('台账', { 一季度: quarter(1), 二季度: quarter(4) }),
    );
    expect(figuresOf(files)).toEqual([{ kind: 'opinions', read: 4, added: 4 }]);
    expect(placesOf(files)).toEqual([]);
    await applied(office, plan);
    expect(await opinionsOf(office, 2025)).toHaveLength(4);
  });

  it('that is updated shows old beside new before anything is written, and a blank cell wipes nothing out', async () => {
    const office = await officeWith(base);
    const first = await previewOf(
      office,
      await ledger([[1, '3月4日', '罗春禾', '关于修路的建议', '路坏了', '镇规划建设办']]),
    );
    await applied(office, first.plan);
    const again = await previewOf(
      office,
      await ledger([[1, '3月6日', '罗春禾', '关于修路的建议', '', '镇水务站']]),
    );
    expect(again.files[0]?.updates).toEqual([
      {
        sheet: '台账',
        row: 3,
        subject: '关于修路的建议',
        differences: [
          { field: '提出日期', before: '2025-03-04', after: '2025-03-06' },
          { field: '承办单位', before: '镇规划建设办', after: '镇水务站' },
        ],
      },
    ]);
    await applied(office, again.plan);
    const [row] = (await office.client.opinions.list({ year: 2025 })).rows;
    expect(await office.client.opinions.detail({ id: row?.id ?? '' })).toMatchObject({
      content: '路坏了',
      unit: '镇水务站',
      raisedOn: '2025-03-06',
    });
  });

  it('that may be the one of its number or another is asked, and written as answered', async () => {
    const office = await officeWith(base);
    await applied(
      office,
      (await previewOf(office, await ledger([[1, '3月4日', '罗春禾', '关于修路的建议']]))).plan,
    );
    const { plan, files } = await previewOf(
      office,
      await ledger([[1, '3月4日', '罗春禾', '关于修桥的建议']]),
    );
    expect(figuresOf(files)).toEqual([{ kind: 'opinions', read: 1, skipped: 1 }]);
    expect(placesOf(files)).toEqual([]);
    const [question] = files[0]?.questions ?? [];
    expect(question).toMatchObject({
      sheet: '台账',
      row: 3,
      message: '“关于修路的建议”（1，罗春禾）已在记录里，编号和提出代表相同，标题不同，不知是不是同一件。',
      differences: [
        { field: '编号', before: '1', after: '1' },
        { field: '提出日期', before: '2025-03-04', after: '2025-03-04' },
        { field: '提出代表', before: '罗春禾', after: '罗春禾' },
        { field: '标题', before: '关于修路的建议', after: '关于修桥的建议' },
      ],
    });
    const listed = await problemListOf(office, plan);
    const stays =
      '“关于修路的建议”（1，罗春禾）已在记录里，编号和提出代表相同，标题不同，不知是不是同一件。本行未导入；请在预览的“请选定”里说明是同一条还是另一条。';
    expect(listed).toMatchObject([['1', '台账.xlsx', '台账', '3', 'A', '没有导入', stays]]);
    const answered = (answer: 'same' | 'new' | 'skip') =>
      office.client.exchange.correct({ plan, answers: [{ key: question?.key ?? '', answer }] });
    expect(figuresOf((await answered('new')).files)).toEqual([{ kind: 'opinions', read: 1, added: 1 }]);
    expect(figuresOf((await answered('skip')).files)).toEqual([{ kind: 'opinions', read: 1, skipped: 1 }]);
    expect(await problemListOf(office, plan)).toEqual([]);
    const same = await answered('same');
    expect(figuresOf(same.files)).toEqual([{ kind: 'opinions', read: 1, updated: 1 }]);
    await applied(office, same.plan);
    expect(await opinionsOf(office, 2025)).toEqual(['1 2025-03-04 罗春禾 关于修桥的建议']);
  });

  it('that was asked about and never answered is named by what was written, and by desk', async () => {
    const office = await officeWith(base);
    const { client, app } = office;
    await applied(
      office,
      (await previewOf(office, await ledger([[1, '3月4日', '罗春禾', '关于修路的建议']]))).plan,
    );
    const other = await ledger([[1, '3月4日', '罗春禾', '关于修桥的建议']]);
    const { plan } = await previewOf(office, other);
    expect(placesOf(await applied(office, plan))).toEqual(['3A same-or-new refused']);
    const path = join(temporaryFolder(), other.name);
    writeFileSync(path, other.bytes);
    const { json } = await importWorkbooks.run({
      client,
      put: app.files.put,
      take: app.files.take,
      files: [path],
      options: { 'dry-run': true },
    });
    expect(json).toMatchObject({ files: [{ problems: [{ row: 3, column: 'A', code: 'same-or-new' }] }] });
  });

  it('that stands twice in one file is taken once', async () => {
    const office = await officeWith(base);
    const rows = [
      [1, '3月4日', '罗春禾', '关于修路的建议', '', '镇规划建设办'],
      [1, '3月4日', '罗春禾', '关于修路的建议', '', '镇水务站'],
    ];
    const { files } = await previewOf(office, await ledger(rows));
    expect(figuresOf(files)).toEqual([{ kind: 'opinions', read: 2, added: 1, skipped: 1 }]);
    expect(files[0]?.problems.map(({ message }) => message)).toEqual([
      '与第3行的“关于修路的建议”是同一件，本行未导入；如本行内容才是对的，请改好第3行后重新导入。',
    ]);
  });
});

describe('a person', () => {
  const person = {
    name: '罗春禾',
    idNumber: undefined,
    birthMonth: '1985-03',
    phone: '13800001111',
    sex: '女',
    constituency: '第1选区',
    workplace: '石桥村',
  };
  const nothing = {
    idNumber: undefined,
    birthMonth: undefined,
    phone: '',
    sex: '',
    constituency: '',
    workplace: '',
  };

  it.each([
    [person, 'same'],
    [{ ...nothing, name: '罗春禾' }, 'same'],
    [{ ...person, phone: '13900000000', workplace: '镇政府' }, 'same'],
    [{ ...person, name: '邓开源' }, 'another'],
    [{ ...nothing, name: '罗春禾', birthMonth: '1972-11', sex: '男' }, 'another'],
    [{ ...person, birthMonth: '1985-04' }, 'unclear'],
    [{ ...nothing, name: '罗春禾', phone: '13900000000' }, 'unclear'],
  ])('is held against %j: %s', (other, is) => {
    expect(samePerson(person, other)).toMatchObject({ is });
  });

  it('with another identity number is another, unless telephone or birth month agree', () => {
    const known = { ...person, idNumber: '530122198503120025' };
    const other = { ...known, idNumber: '530122198503120033' };
    expect(samePerson(known, other)).toMatchObject({ is: 'unclear', because: '身份证号码不同' });
    const elsewhere = { ...other, phone: '', birthMonth: '1972-11', constituency: '', workplace: '' };
    expect(samePerson(known, elsewhere)).toEqual({ is: 'another' });
  });

  it('of whom it cannot be told is asked, old beside new', async () => {
    const office = await officeWith(base);
    const head = ['姓名', '性别', '出生年月', '选区', '联系电话', '政治面貌'];
    const { plan, files } = await previewOf(
      office,
      await book('名册', { 名册: [head, ['罗春禾', '女', '1985.04', '第1选区', '13800001111', '党员']] }),
    );
    expect(figuresOf(files)).toEqual([{ kind: 'roster', read: 1, skipped: 1 }]);
    const [question] = files[0]?.questions ?? [];
    expect(question?.message).toBe('名册中已有“罗春禾”，出生年月不同，不知是不是同一人。');
    expect(question?.differences).toContainEqual({ field: '出生年月', before: '1985-03', after: '1985-04' });
    const same = await office.client.exchange.correct({
      plan,
      answers: [{ key: question?.key ?? '', answer: 'same' }],
    });
    await applied(office, same.plan);
    expect((await rosterOf(office)).map(({ name, birthMonth }) => `${name} ${birthMonth}`)).toContain(
      '罗春禾 1985-04',
    );
  });

  it('who is elected again is the same person in the next term, and stands in both', async () => {
    const office = await officeWith();
    const { client } = office;
    const first = await client.terms.save({ ordinal: 18, name: '第十八届', fromOn: '2021-11-20' });
    const known = await client.deputies.save({ ...someone, termId: first.id });
    const next = await client.terms.save({ ordinal: 19, name: '第十九届', fromOn: '2026-01-05' });
    const { files, plan } = await previewOf(
      office,
      await roster([['罗春禾', '女', '1985-03', idNumber, '第2选区']]),
    );
    expect(figuresOf(files)).toEqual([{ kind: 'roster', read: 1, added: 1 }]);
    expect(placesOf(files)).toEqual([]);
    await applied(office, plan);
    const { rows } = await client.deputies.list({ termId: next.id });
    expect(rows.map(({ name }) => name)).toEqual(['罗春禾']);
    expect(rows[0]?.id).not.toBe(known.id);
    const constituencies = await Promise.all(
      [known.id, rows[0]?.id ?? ''].map(async (id) => (await client.deputies.detail({ id })).constituency),
    );
    expect(constituencies).toEqual(['', '第2选区']);
  });

  it.each([
    ['is another name', ['罗春和', '女', '', idNumber, ''], 'new'],
    ['is known by the name alone', ['邓开源', '男', '', idNumber, ''], undefined],
  ] as const)(
    'whose identity number is somebody else’s and who %s is refused in words',
    async (_, row, answer) => {
      const office = await officeWith();
      const { client } = office;
      await client.terms.save({ ordinal: 19, name: '第十九届', fromOn: '2021-11-20' });
      await client.deputies.save(someone);
      await client.deputies.save({ name: '邓开源', level: 'township' });
      let preview = await previewOf(office, await roster([row]));
      const [question] = preview.files[0]?.questions ?? [];
      if (answer)
        preview = await client.exchange.correct({
          plan: preview.plan,
          answers: [{ key: question?.key ?? '', answer }],
        });
      expect(figuresOf(preview.files)).toEqual([{ kind: 'roster', read: 1, skipped: 1 }]);
      expect(preview.files[0]?.problems).toMatchObject([
        {
          code: 'id-number-taken',
          column: 'D',
          severity: 'refused',
          message: '这个身份证号码已登记在罗春禾名下，本行未导入；请对照证件核对两人的号码，改好后重新导入。',
        },
      ]);
    },
  );

  it('who is a deputy at two levels is found once by a register, at the township’s', async () => {
    const office = await officeWith('代表名册-一格两级.xlsx', '接待登记-日期带钟点.xlsx');
    expect(await receptionsOf(office)).toHaveLength(4);
    const { rows } = await office.client.receptions.list({ year: 2025 });
    const deputy = rows[0]?.deputies[0]?.id ?? '';
    expect((await office.client.deputies.detail({ id: deputy })).level).toBe('township');
  });
});
