import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packageText, readPackage } from '#features/county/schema.ts';
import { sign, sitDownAsChair } from '#support/chair.ts';
import { demoOffice } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const look = (text: string) => readPackage(text, sha256);

async function handedIn({ app, client }: Awaited<ReturnType<typeof demoOffice>>) {
  const { file, name, standing } = await client.county.composePackage({ year: 2025 });
  return { name, standing, text: Buffer.from(app.files.take(file)?.bytes ?? []).toString() };
}

describe('the file of an annual return', () => {
  it('says to whoever opens it who hands in which year, how it stands, and every figure of the workbook', async () => {
    const office = await demoOffice();
    const { name, standing, text } = await handedIn(office);
    const { tables, logHead, ...about } = await look(text);
    expect([name, standing]).toEqual(['清溪镇2025年度人大代表履职情况统计表（送审稿）.lzsb', 'draft']);
    expect(about).toEqual({
      township: '清溪镇',
      county: '云岭县',
      year: 2025,
      title: '清溪镇2025年度人大代表履职情况统计表',
      madeOn: '2026-01-15',
      standing: 'draft',
      signed: '',
    });
    expect(logHead).toMatch(/^操作日志至第 1 条，校验码 [0-9a-f]{8}$/);
    const { standing: _, ...shown } = await office.client.county.annual({ year: 2025 });
    expect(tables[0]).toEqual(shown);
    expect([tables[1]?.title, tables[1]?.totals[0]]).toEqual([
      '清溪镇2025年度代表联络站履职情况统计表',
      '合计',
    ]);
    expect((await office.client.log.list({ limit: 1 })).rows[0]).toMatchObject({
      title: '导出年度上报包',
      subject: '清溪镇2025年度人大代表履职情况统计表（送审稿）',
    });
  });

  it('says who signed it, and when, once the chair has', async () => {
    const office = await demoOffice();
    await sitDownAsChair(office.client);
    await sign(office.client, { kind: 'return', year: 2025 });
    const { name, text } = await handedIn(office);
    expect(name).toBe('清溪镇2025年度人大代表履职情况统计表.lzsb');
    expect(await look(text)).toMatchObject({ standing: 'final', signed: '主席2026年1月15日审定' });
  });

  it('is read however it is laid out, and refused where one figure is another', async () => {
    const { text } = await handedIn(await demoOffice());
    const file = JSON.parse(text);
    expect(await look(`\ufeff${JSON.stringify(file)}`)).toEqual(await look(text));
    file.content.tables[0].rows[3][10] = '99';
    expect(await reasonOf(look(JSON.stringify(file)))).toEqual({
      code: 'altered-return-package',
      message: '这份上报包的校验值不符：导出以后被改动过，或者拷贝时损坏。',
      remedy: '请不要使用，让乡镇重新导出、重新拷贝。',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'PK\u0003\u0004'],
    ['other JSON', '{"format":"别的"}'],
    ['a file that was cut off', '{"format":"履职台年度上报包","version":1,"sum":"'],
    [
      'another shape under a sum that fits',
      JSON.stringify({ format: '履职台年度上报包', version: 1, sum: sha256('[]'), content: [] }),
    ],
  ])('is refused in words where it is %s', async (_what, text) => {
    expect(await reasonOf(look(text))).toEqual({
      code: 'no-return-package',
      message: '这不是履职台的年度上报包，或者文件不完整。',
      remedy: '请让乡镇重新导出、重新拷贝；统计表的 Excel 文件请用表格软件打开。',
    });
  });

  it('of a newer release is said to be one', async () => {
    const { text } = await handedIn(await demoOffice());
    const file = { ...JSON.parse(text), version: 2, content: { more: true } };
    expect(await reasonOf(look(JSON.stringify(file)))).toMatchObject({
      code: 'newer-return-package',
      message: '这份上报包是较新版本的履职台做的。',
      remedy: '请先升级履职台，再打开它。',
    });
  });

  it('is a text of its content and a sum over it', async () => {
    const content = { ...(await look((await handedIn(await demoOffice())).text)), tables: [] };
    const { sum, ...file } = JSON.parse(await packageText(content, sha256));
    expect([file, sum]).toEqual([
      { format: '履职台年度上报包', version: 1, content },
      sha256(JSON.stringify(content)),
    ]);
  });
});
