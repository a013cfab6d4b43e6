import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringIn, demoFiles, demoOffice, newOffice, workbooks } from '#support/office.ts';

const workbook = (name: string) => ({ name, bytes: readFileSync(join(workbooks, name)) });

describe('importing the five workbooks of 清溪镇', () => {
  it('takes in everything that can be, and names the duplicate, the four bad fields and the tally that does not add up', async () => {
    const { imported } = await demoOffice();
    const counts = { updated: 0, unchanged: 0, skipped: 0, problems: [] };
    expect(imported).toEqual([
      {
        file: '代表名册.xlsx',
        kind: 'roster',
        kindName: '代表名册',
        ...counts,
        read: 87,
        added: 86,
        skipped: 1,
        problems: [
          {
            sheet: '代表名册',
            row: 5,
            column: 'M',
            code: 'id-check-digit',
            severity: 'check',
            message:
              '身份证号码“530624**********70”末位校验不符，可能抄错了一位，照原样导入；请对照身份证改正。',
          },
          {
            sheet: '代表名册',
            row: 15,
            column: 'M',
            code: 'id-lost-digits',
            severity: 'refused',
            message:
              '身份证号码存成了数字，显示为“5.31516E+17”，末几位已经丢失，该格未导入；请把单元格设为文本格式，对照身份证重新填写。',
          },
          {
            sheet: '代表名册',
            row: 71,
            column: 'L',
            code: 'phone-length',
            severity: 'check',
            message: '联系电话“187****3148”有10位，手机号码应为11位，照原样导入；请核对改正。',
          },
          {
            sheet: '代表名册',
            row: 77,
            column: 'E',
            code: 'birth-contradicts-id',
            severity: 'check',
            message:
              '出生年月“1982.09”与身份证号码中的1983年9月不一致，已按名册的1982年9月导入；请对照身份证核对。',
          },
          {
            sheet: '代表名册',
            row: 90,
            column: 'B',
            code: 'person-twice',
            severity: 'refused',
            message:
              '“姚 学梅”与第7行的“姚学梅”是同一人，本行未导入；如本行内容才是对的，请改好第7行后重新导入。',
          },
        ],
      },
      {
        file: '代表履职考勤2025.xlsx',
        kind: 'attendance',
        kindName: '履职考勤表',
        ...counts,
        read: 86,
        added: 86,
      },
      {
        file: '选民接待登记簿2025.xlsx',
        kind: 'receptions',
        kindName: '选民接待登记簿',
        ...counts,
        read: 240,
        added: 240,
      },
      {
        file: '意见建议台账2025.xlsx',
        kind: 'opinions',
        kindName: '意见建议台账',
        ...counts,
        read: 310,
        added: 310,
      },
      {
        file: '述职评议计票2025.xlsx',
        kind: 'tallies',
        kindName: '述职评议计票表',
        ...counts,
        read: 14,
        added: 14,
        problems: [
          {
            sheet: '述职测评',
            row: 5,
            column: 'H',
            code: 'tally-sum',
            severity: 'check',
            message:
              '满意 57 + 基本满意 4 + 不满意 1 + 弃权 2 = 64，与有效票 62 不符，照原样导入，但在改正前不计入评议结果；请核对原始计票单。',
          },
        ],
      },
    ]);
  });

  it('leaves an office with 86 deputies, 72 of them the township’s own, 240 receptions and 310 opinions, 228 answered', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.deputies.list({});
    expect(rows).toHaveLength(86);
    expect(rows.filter((row) => row.level === 'township')).toHaveLength(72);
    expect((await client.receptions.list({ year: 2025 })).voters).toBe(240);
    const { counts } = await client.opinions.list({ year: 2025 });
    expect(counts).toEqual({ all: 310, open: 82, overdue: 36, today: 2, week: 1, answered: 228 });
    expect((await client.terms.desk()).term).toMatchObject({
      ordinal: 19,
      name: '清溪镇第十九届人民代表大会',
    });
  });

  it('changes nothing when the same files are brought in again', async () => {
    const office = await demoOffice();
    const again = await bringIn(office, demoFiles());
    expect(
      again.map(({ kind, read, added, updated, unchanged, skipped }) => ({
        kind,
        read,
        added,
        updated,
        unchanged,
        skipped,
      })),
    ).toEqual([
      { kind: 'roster', read: 87, added: 0, updated: 0, unchanged: 86, skipped: 1 },
      { kind: 'attendance', read: 86, added: 0, updated: 0, unchanged: 86, skipped: 0 },
      { kind: 'receptions', read: 240, added: 0, updated: 0, unchanged: 240, skipped: 0 },
      { kind: 'opinions', read: 310, added: 0, updated: 0, unchanged: 310, skipped: 0 },
      { kind: 'tallies', read: 14, added: 0, updated: 0, unchanged: 14, skipped: 0 },
    ]);
    expect((await client(office).deputies.list({})).total).toBe(86);
  });

  it('puts a person who stands first in the roster and last on the sheet into one file with the rest', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.deputies.list({ search: 'yxm' });
    expect(rows.map(({ name, workplace, constituency }) => ({ name, workplace, constituency }))).toEqual([
      { name: '姚学梅', workplace: '上坝村企业负责人', constituency: '第1选区（上坝村）' },
    ]);
  });
});

const client = (office: Awaited<ReturnType<typeof newOffice>>) => office.client;

describe('a preview', () => {
  it('says what would happen and writes nothing', async () => {
    const { app, client: calls } = await newOffice();
    const uploads = demoFiles().map(({ name, bytes }) => app.files.put(name, bytes));
    const { files, refused } = await calls.exchange.preview({ uploads });
    expect(refused).toEqual([]);
    expect(files.map(({ file, summary, added }) => [file, summary, added])).toEqual([
      ['代表名册.xlsx', '代表名册，87 行，表头第 3 行', 86],
      ['代表履职考勤2025.xlsx', '履职考勤表，86 行，表头第 3 行', 86],
      ['选民接待登记簿2025.xlsx', '选民接待登记簿，12 张工作表，240 行，表头第 2 行', 240],
      ['意见建议台账2025.xlsx', '意见建议台账，310 行，表头第 2 行', 310],
      ['述职评议计票2025.xlsx', '述职评议计票表，14 行，表头第 2 行', 14],
    ]);
    expect((await calls.deputies.list({})).total).toBe(0);
    expect(await calls.terms.desk()).not.toHaveProperty('term');
  });

  it('knows a roster whatever its file is called', async () => {
    const { app, client: calls } = await newOffice();
    const upload = app.files.put('新建 Microsoft Excel 工作表.xlsx', workbook('代表名册.xlsx').bytes);
    expect((await calls.exchange.preview({ uploads: [upload] })).files[0]).toMatchObject({
      kind: 'roster',
      added: 86,
    });
  });

  it('refuses a file that is no workbook by name, and still shows the others', async () => {
    const { app, client: calls } = await newOffice();
    const uploads = [
      app.files.put('通知.xlsx', new TextEncoder().encode('这不是表格')),
      app.files.put('名册.xlsx', workbook('代表名册.xlsx').bytes),
    ];
    const { files, refused } = await calls.exchange.preview({ uploads });
    expect(files.map(({ file }) => file)).toEqual(['名册.xlsx']);
    expect(refused.map(({ file }) => file)).toEqual(['通知.xlsx']);
    expect(refused[0]?.message).toMatch(/通知\.xlsx/);
  });

  it('asks for the roster first where there is none', async () => {
    const { app, client: calls } = await newOffice();
    const upload = app.files.put('台账.xlsx', workbook('意见建议台账2025.xlsx').bytes);
    await expect(calls.exchange.preview({ uploads: [upload] })).rejects.toMatchObject({
      data: {
        code: 'roster-first',
        message: '保险库里还没有代表名册，其他表格里的姓名无从对应。',
        remedy: '请先登记本届和代表，或导入代表名册，也可以把名册和其他表格一起选上。',
      },
    });
  });
});

describe('an import that is broken off', () => {
  it('leaves nothing behind', async () => {
    const office = await newOffice();
    const upload = office.app.files.put('名册.xlsx', workbook('代表名册.xlsx').bytes);
    const { plan } = await office.client.exchange.preview({ uploads: [upload] });
    let seen = 0;
    for await (const event of await office.client.exchange.apply({ plan })) {
      seen += 1;
      expect(event.type).toBe('progress');
      if (seen === 2) break;
    }
    expect(seen).toBe(2);
    expect((await office.client.deputies.list({})).total).toBe(0);
    expect((await bringIn(office, [workbook('代表名册.xlsx')])).map(({ added }) => added)).toEqual([86]);
  });

  it.each([
    ['in the middle', 1],
    ['at the last line, with all of it done but the commit', 3],
  ])(
    'leaves nothing behind where whoever asked has gone %s, and nobody ends the stream',
    async (_, heard) => {
      const office = await newOffice();
      const upload = office.app.files.put('名册.xlsx', workbook('代表名册.xlsx').bytes);
      const { plan } = await office.client.exchange.preview({ uploads: [upload] });
      const gone = new AbortController();
      const types = [];
      for await (const event of await office.client.exchange.apply({ plan }, { signal: gone.signal })) {
        types.push(event.type);
        if (types.length === heard) gone.abort();
      }
      expect(types).not.toContain('done');
      expect((await office.client.deputies.list({})).total).toBe(0);
      expect(await office.client.log.latest()).toBeUndefined();
      expect(await office.client.exchange.outcome({ plan })).toEqual({});
      // what was taken back can be written after all
      for await (const event of await office.client.exchange.apply({ plan })) types.push(event.type);
      expect(types.at(-1)).toBe('done');
      expect((await office.client.deputies.list({})).total).toBe(86);
    },
  );

  it('says what was written to whoever went as it was done, and had not heard of it', async () => {
    const office = await newOffice();
    const upload = office.app.files.put('名册.xlsx', workbook('代表名册.xlsx').bytes);
    const { plan } = await office.client.exchange.preview({ uploads: [upload] });
    expect(await office.client.exchange.outcome({ plan })).toEqual({});
    const gone = new AbortController();
    const stream = await office.client.exchange.apply({ plan }, { signal: gone.signal });
    for await (const event of stream) if (event.type === 'done') gone.abort();
    const { written } = await office.client.exchange.outcome({ plan });
    expect(written?.map(({ file, added }) => [file, added])).toEqual([['名册.xlsx', 86]]);
    expect((await office.client.deputies.list({})).total).toBe(86);
    const again = await office.client.exchange.apply({ plan });
    await expect(again.next()).rejects.toMatchObject({ data: { code: 'plan-gone' } });
  });
});
