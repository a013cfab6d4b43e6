import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type LedgerData,
  receptionLedger,
  receptionLedgerTitle,
  withStations,
} from '#features/ledgers/documents.ts';
import { readWorkbook } from '#sheets/read.ts';
import { demoOffice } from '#support/office.ts';

const data: LedgerData = {
  township: '清溪镇',
  station: '大坪代表联络站',
  year: 2025,
  month: 1,
  madeOn: '2026-01-10',
  layout: {
    title: '{站点}接待选民登记簿（{年}年{月}月）',
    orientation: 'landscape',
    columns: [
      { field: 'serial', heading: '序号', width: 6 },
      { field: 'date', heading: '接待日期', width: 12 },
      { field: 'matter', heading: '反映问题', width: 40 },
      { field: 'phone', heading: '联系方式', width: 14 },
    ],
  },
  rows: [
    { date: '2025-01-06', matter: '=1+1', phone: '13716521374' },
    { date: '2025-01-16', matter: '灌溉沟渠淤塞，影响春耕', address: '龙潭村9组' },
  ],
};

const linesOf = async (ledger: LedgerData) => {
  const [sheet] = await readWorkbook(await receptionLedger(ledger), '台账.xlsx');
  return sheet?.rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.number : cell.written)));
};

describe('the reception ledger of a station and month', () => {
  it('has the columns it is given, numbered, with texts as texts', async () => {
    expect(await linesOf(data)).toEqual([
      ['清溪镇大坪代表联络站接待选民登记簿（2025年1月）'],
      ['填报单位：清溪镇人大主席团办公室', '', '', '共登记 2 人次'],
      ['序号', '接待日期', '反映问题', '联系方式'],
      [1, '2025-01-06', '=1+1', '13716521374'],
      [2, '2025-01-16', '灌溉沟渠淤塞，影响春耕'],
      [expect.stringMatching(/^填表人：.*审核人：.*填表日期：/)],
    ]);
  });

  it('is of all stations and of a whole year where none is named, each line with its station', async () => {
    const { app, client } = await demoOffice();
    const stations = await client.stations.list({ year: 2025 });
    const whole = await client.ledgers.reception({ year: 2025 });
    expect([whole.title, whole.station, whole.rows.length]).toEqual([
      '清溪镇各站点接待选民登记簿（2025年）',
      '',
      240,
    ]);
    const march = await client.ledgers.reception({ year: 2025, month: 3 });
    expect(march.title).toBe('清溪镇各站点接待选民登记簿（2025年3月）');
    const parts = await Promise.all(
      stations.map(({ id }) => client.ledgers.reception({ stationId: id, year: 2025, month: 3 })),
    );
    expect(march.rows).toHaveLength(parts.flatMap(({ rows }) => rows).length);
    expect(march.columns.map(({ heading }) => heading)).toContain('接待地点');
    expect(new Set(march.rows.map(({ station }) => station)).size).toBeGreaterThan(1);
    const { file, name } = await client.ledgers.composeReception({ year: 2025, purpose: '归档存查' });
    expect(name).toBe('清溪镇各站点接待选民登记簿（2025年）.xlsx');
    const [sheet] = await readWorkbook(app.files.take(file)?.bytes ?? new Uint8Array(), name);
    expect([sheet?.name, sheet?.rows.length]).toEqual(['全年', 240 + 4]);
  });

  it('looks as the office would type it: no check code of the program on paper', async () => {
    const { app, client } = await demoOffice();
    const { file, name } = await client.ledgers.composeReception({
      year: 2025,
      month: 3,
      purpose: '归档存查',
    });
    const [sheet] = await readWorkbook(app.files.take(file)?.bytes ?? new Uint8Array(), name);
    const words = sheet?.rows.flatMap((row) => row.map((cell) => cell?.written ?? '')).join(' ') ?? '';
    expect(words).not.toMatch(/校验码|操作日志/);
  });

  it('has the title and the paper that the practice of its month says', async () => {
    const { app, client } = await demoOffice();
    const [station] = await client.stations.list({ year: 2025 });
    const { parts } = await client.practices.settings({});
    const shipped = parts.find(({ part }) => part === 'ledgers')?.settings[0]?.value as object;
    const value = { ...shipped, title: '{年}年{月}月{站点}登记', orientation: 'portrait' };
    await client.practices.change({
      from: '2025-03-31',
      source: '县里统一格式',
      values: [{ part: 'ledgers', key: 'reception', value }],
    });
    const of = (month: number) =>
      client.ledgers.reception({ stationId: station?.id ?? '', year: 2025, month });
    expect([(await of(2)).title, (await of(2)).orientation]).toEqual([
      `清溪镇${station?.name}接待选民登记簿（2025年2月）`.replace('清溪镇清溪镇', '清溪镇'),
      'landscape',
    ]);
    const march = await of(3);
    expect([march.title, march.orientation]).toEqual([
      `2025年3月清溪镇${station?.name}登记`.replace('清溪镇清溪镇', '清溪镇'),
      'portrait',
    ]);
    const { file } = await client.ledgers.composeReception({
      purpose: '归档存查',
      stationId: station?.id ?? '',
      year: 2025,
      month: 3,
    });
    const bytes = app.files.take(file)?.bytes ?? new Uint8Array();
    const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
    expect(new TextDecoder().decode(sheet)).toContain('orientation="portrait"');
  });

  it('says where a line was taken, where the practice’s columns do not', () => {
    const headings = withStations(data.layout).columns.map(({ heading }) => heading);
    expect(headings).toEqual(['序号', '接待日期', '接待地点', '反映问题', '联系方式']);
  });

  it('says so when no one came', async () => {
    expect((await linesOf({ ...data, month: undefined, rows: [] }))?.[3]).toEqual(['本年没有接待登记']);
    expect((await linesOf({ ...data, rows: [] }))?.[3]).toEqual(['本月没有接待登记']);
  });

  it.each([
    ['大坪代表联络站', '清溪镇大坪代表联络站接待选民登记簿（2025年1月）'],
    ['清溪镇代表之家', '清溪镇代表之家接待选民登记簿（2025年1月）'],
  ])('of %s is called %s', (station, title) => {
    expect(receptionLedgerTitle({ ...data, station })).toBe(title);
  });

  it('is the same bytes for the same data', async () => {
    expect(await receptionLedger(data)).toEqual(await receptionLedger(data));
  });
});
