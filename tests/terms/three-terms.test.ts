import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoOffice, newOffice, officeAt, password } from '#support/office.ts';

type Client = Awaited<ReturnType<typeof newOffice>>['client'];

const nineteenth = { ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-11-20' };
const twentieth = { ordinal: 20, name: '清溪镇第二十届人民代表大会', fromOn: '2026-06-18' };
const twentyFirst = { ordinal: 21, name: '清溪镇第二十一届人民代表大会', fromOn: '2031-06-20' };

/** What a deputy does in a year: a session, a reception, an opinion, a report-back. */
async function act(client: Client, deputyId: string, stationId: string, day: string, what: string) {
  const { id } = await client.activities.save({ date: day, title: `${what}会议`, kind: '人代会' });
  await client.activities.mark({ id, marks: [{ deputyId, mark: 'present' }] });
  await client.receptions.record({ date: day, stationId, deputyIds: [deputyId], matter: `${what}反映` });
  await client.opinions.save({ raisedOn: day, leadId: deputyId, title: `${what}建议` });
  await client.reportbacks.save({ deputyId, date: day });
}

/** Three terms, the second from 18 June 2026: 欧明和 serves in all, 尹长礼 in the first alone, 段梅超 from the second on. */
async function threeTerms() {
  const office = await newOffice({ today: '2032-01-15' });
  const { client } = office;
  await client.terms.save(nineteenth);
  const stationId = (await client.stations.save({ name: '清溪站' })).id;
  const groupId = (await client.groups.save({ name: '第一代表小组' })).id;
  const take = async (name: string, more: object) =>
    (await client.deputies.save({ name, level: 'township', stationId, ...more })).id;
  const ou19 = await take('欧明和', { idNumber: '510000197001010012', groupId });
  const yin19 = await take('尹长礼', { idNumber: '510000197001010020', groupId });
  const { id: term20 } = await client.terms.open({ ...twentieth, reelected: [ou19] });
  const duan20 = await take('段梅超', { idNumber: '510000196503120018', termId: term20 });
  const ou20 = (await client.deputies.list({ termId: term20, search: '欧明和' })).rows[0]?.id ?? '';
  const { id: term21 } = await client.terms.open({ ...twentyFirst, reelected: [ou20, duan20] });
  const ou21 = (await client.deputies.list({ termId: term21, search: '欧明和' })).rows[0]?.id ?? '';
  await act(client, yin19, stationId, '2025-03-06', '甲');
  await act(client, ou19, stationId, '2026-03-06', '乙');
  await act(client, ou20, stationId, '2026-09-06', '丙');
  await act(client, duan20, stationId, '2027-03-06', '丁');
  await act(client, ou21, stationId, '2031-09-06', '戊');
  return { ...office, ou19, yin19, ou20, duan20, ou21 };
}

/** A year as everything that tells of it has it. */
async function told(client: Client, year: number) {
  const { deputies } = await client.scoring.year({ year });
  const annual = await client.county.annual({ year });
  return {
    scored: deputies
      .map(({ name, group, points }) => [name, group, Object.values(points).some((one) => one > 0)])
      .sort(),
    returned: annual.rows.length,
    groups: (await client.groups.list({ year })).map((row) => [
      row.name,
      row.deputies,
      row.present,
      row.expected,
    ]),
    opinions: (await client.opinions.list({ year })).rows.map(({ title, lead }) => [title, lead]),
    receptions: (await client.receptions.list({ year })).rows.map(({ matter, deputies: by }) => [
      matter,
      by.map(({ name }) => name),
    ]),
    reportbacks: (await client.reportbacks.list({ year })).rows.map(({ date, deputy }) => [date, deputy]),
    attended: (await client.activities.list({ year })).map(({ title, present, notified }) => [
      title,
      present,
      notified,
    ]),
  };
}

describe('three terms', () => {
  it('each have their own people, groups, scores and opinions, in every year, one cut by a change of term too', async () => {
    const { client } = await threeTerms();
    expect(await told(client, 2025)).toEqual({
      scored: [
        ['尹长礼', '第一代表小组', true],
        ['欧明和', '第一代表小组', false],
      ],
      returned: 2,
      groups: [['第一代表小组', 2, 1, 1]],
      opinions: [['甲建议', '尹长礼']],
      receptions: [['甲反映', ['尹长礼']]],
      reportbacks: [['2025-03-06', '尹长礼']],
      attended: [['甲会议', 1, 1]],
    });
    expect(await told(client, 2026)).toEqual({
      scored: [
        ['尹长礼', '第一代表小组', false],
        ['欧明和', '第一代表小组', true],
        ['欧明和', '第一代表小组', true],
        ['段梅超', '', false],
      ],
      returned: 4,
      groups: [
        ['第一代表小组', 2, 1, 1],
        ['第一代表小组', 1, 1, 1],
      ],
      opinions: [
        ['乙建议', '欧明和'],
        ['丙建议', '欧明和'],
      ],
      receptions: [
        ['乙反映', ['欧明和']],
        ['丙反映', ['欧明和']],
      ],
      reportbacks: [
        ['2026-03-06', '欧明和'],
        ['2026-09-06', '欧明和'],
      ],
      attended: [
        ['乙会议', 1, 1],
        ['丙会议', 1, 1],
      ],
    });
    expect(await told(client, 2027)).toMatchObject({
      scored: [
        ['欧明和', '第一代表小组', false],
        ['段梅超', '', true],
      ],
      returned: 2,
      opinions: [['丁建议', '段梅超']],
    });
  });

  it('tell each tenure’s own records in a year that is cut', async () => {
    const { client, ou19, ou20, ou21, duan20 } = await threeTerms();
    const texts = async (id: string) =>
      (await client.deputies.detail({ id })).timeline.map(({ date }) => date);
    const days = async (id: string) => [...new Set(await texts(id))];
    expect(await Promise.all([ou19, ou20, ou21, duan20].map(days))).toEqual([
      ['2026-03-06'],
      ['2026-09-06'],
      ['2031-09-06'],
      ['2027-03-06'],
    ]);
    const pointsOf = async (deputyId: string) =>
      (await client.scoring.deputy({ deputyId, year: 2026 })).total;
    expect(await pointsOf(ou19)).toBe(await pointsOf(ou20));
    expect(await pointsOf(ou19)).toBeGreaterThan(0);
  });

  it('show a year the same whichever term runs today', async () => {
    const { client, app, vault } = await threeTerms();
    const late = await Promise.all([2025, 2026, 2027].map((year) => told(client, year)));
    await app.close();
    const earlier = officeAt(vault, { today: '2028-01-15' });
    await earlier.client.vault.unlock({ password });
    expect((await earlier.client.terms.desk()).term?.ordinal).toBe(20);
    expect(await Promise.all([2025, 2026, 2027].map((year) => told(earlier.client, year)))).toEqual(late);
  });
});

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Digests of documents of 2025, each about the first record that its template offers. */
async function documentsOf2025(client: Client) {
  const digests: Record<string, string> = {};
  for (const { name: template } of (await client.officialDocuments.templates()).filter(
    (_, at) => at % 4 === 0,
  )) {
    const [subject] = await client.officialDocuments.subjects({ template, year: 2025 });
    const { content } = await client.officialDocuments.preview({
      ...{ template, year: 2025, issuedOn: '2026-01-15' },
      ...(subject && { subject: subject.id }),
    });
    digests[template] = digest(content);
  }
  return digests;
}

describe('the next term', () => {
  it('changes nothing of the year before: scores, return, groups and documents', async () => {
    const { client } = await demoOffice();
    const before = { ...(await told(client, 2025)), documents: await documentsOf2025(client) };
    expect(Object.keys(before.documents).length).toBeGreaterThan(5);
    const { rows } = await client.deputies.list({});
    await client.terms.open({
      ...twentieth,
      fromOn: '2026-01-10',
      reelected: rows.slice(0, 40).map(({ id }) => id),
    });
    expect((await client.terms.desk()).term?.ordinal).toBe(20);
    await client.deputies.save({ name: '段梅超', level: 'township' });
    expect({ ...(await told(client, 2025)), documents: await documentsOf2025(client) }).toEqual(before);
    expect((await client.scoring.year({ year: 2026 })).deputies.map(({ name }) => name)).toContain('段梅超');
  });
});
