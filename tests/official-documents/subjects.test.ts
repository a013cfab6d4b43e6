import { describe, expect, it, test } from 'vitest';
import { outlineOf } from '#documents/outline.ts';
import { honours, honoursPartly } from '#support/mechanisms.ts';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;

const year = 2025;
const wordsOf = async ({ client }: Office, request: { template: string; subject: string; year?: number }) => {
  const { content } = await client.officialDocuments.preview({ year, ...request });
  return outlineOf(content)
    .map(({ text, rows = [] }) => [text, ...rows.flat()].join('\n'))
    .join('\n');
};

describe('what a paper is about', () => {
  it('is for the duty file every deputy there is: one person, one file', async () => {
    const { client } = await demoOffice();
    const subjects = await client.officialDocuments.subjects({ template: 'deputy-file', year });
    const { rows } = await client.deputies.list({});
    expect(subjects.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    for (const { id, name } of rows.slice(0, 5)) {
      const { title, gaps } = await client.officialDocuments.preview({
        template: 'deputy-file',
        year,
        subject: id,
      });
      expect([title, gaps]).toEqual([`${name}代表2025年度履职档案`, []]);
    }
    honours('FZ-13');
    honoursPartly('QYP-1', '站不能登记履职和考勤，只能由办公室导入');
    honoursPartly('XS-9', '会上审议发言等没有记录；提名连任和评先没有用到档案');
  });

  test.each([
    ['certificate', 86, { label: '万花', line: '第一代表小组（集镇），杨柳村企业负责人' }],
    ['sign-in', 11, { label: '站所工作评议', line: '12月10日，评议' }],
    ['tally-record', 14, { label: '易礼 2025年11月27日', line: '龙潭代表联络站' }],
  ])('is chosen from the records: %s', async (template, count, first) => {
    const { client } = await demoOffice();
    const subjects = await client.officialDocuments.subjects({ template, year });
    expect(subjects).toHaveLength(count);
    expect(subjects[0]).toEqual({ id: expect.any(String), ...first });
  });

  test.each([
    ['certificate', '没有这位代表。', '请另选一位。'],
    ['sign-in', '没有这次活动。', '请另选一次。'],
    ['tally-record', '没有这次述职评议。', '请另选一次。'],
    ['reception-slip', '没有这条接待登记。', '请另选一条。'],
    ['return-slip', '没有这件意见建议。', '请另选一件。'],
  ])('is refused where there is no such record: %s', async (template, message, remedy) => {
    const { client } = await demoOffice();
    const reason = await refusalOf(
      client.officialDocuments.preview({ template, year, subject: 'nobody', answers: {} }),
    );
    expect(reason).toMatchObject({ message, remedy });
  });
});

describe('a paper about a deputy', () => {
  it('never carries an identity number or a telephone', async () => {
    const office = await demoOffice();
    const [deputy] = await office.client.officialDocuments.subjects({ template: 'deputy-file', year });
    const { idNumber, phone } = await office.client.deputies.reveal({
      id: deputy?.id ?? '',
      purpose: '核对登记',
    });
    expect([idNumber.length, phone.length]).toEqual([18, 11]);
    for (const template of ['deputy-file', 'talk-record', 'certificate']) {
      const words = await wordsOf(office, { template, subject: deputy?.id ?? '' });
      expect(words).toContain('万花');
      expect(words).not.toContain(idNumber);
      expect(words).not.toContain(phone);
    }
  });

  it('says of each part without a record that there is none', async () => {
    const office = await demoOffice();
    const [deputy] = await office.client.officialDocuments.subjects({ template: 'deputy-file', year });
    const words = await wordsOf(office, { template: 'deputy-file', subject: deputy?.id ?? '', year: 2020 });
    expect(words.split('\n').filter((line) => line === '2020年度无记录。')).toHaveLength(8);
    expect(words).not.toContain('其他活动');
  });
});

describe('a paper about a voter who asked not to be named', () => {
  it('carries neither name nor address nor telephone', async () => {
    const office = await demoOffice();
    const { client } = office;
    const [{ id: stationId } = { id: '' }] = await client.stations.list({ year });
    const { rows } = await client.deputies.list({ search: '高永' });
    const { id } = await client.receptions.record({
      date: '2025-12-26',
      stationId,
      deputyIds: rows.map((row) => row.id),
      visitor: '李国良',
      anonymous: true,
      phone: '13987654321',
      address: '龙潭村3组',
      matter: '村口路灯损坏',
      transferred: true,
      unit: '镇规划建设办',
    });
    const words = await wordsOf(office, { template: 'reception-slip', subject: id });
    expect(words).toContain('村口路灯损坏');
    expect(words).toContain('不具名');
    for (const secret of ['李国良', '13987654321', '龙潭村3组']) expect(words).not.toContain(secret);
  });
});
