import { demoYear, type readyVault } from '../e2e/ready-vault.ts';

/** The five workbooks, and what a clerk then does by hand: one of each thing that no workbook brings, some of it waiting. */
export const workedYear: NonNullable<Parameters<typeof readyVault>[1]> = async (client, bringIn) => {
  await demoYear(client, bringIn);
  const { rows } = await client.deputies.list({});
  const [one, two, three] = rows.map(({ id }) => id);
  if (one === undefined || two === undefined || three === undefined) throw new Error('too few deputies');
  const [station] = await client.stations.list({ year: 2026 });
  if (!station) throw new Error('no station');
  await client.deeds.save({
    ...{ deputyId: one, date: '2025-08-02', kind: '公益慈善', title: '为大坪村小学捐书两百册' },
    ...{ place: '大坪村小学', evidence: '捐赠证书复印件' },
  });
  await client.activities.save({
    ...{ date: '2026-01-22', title: '视察龙潭片区农村饮水安全', kind: '视察', place: '龙潭村' },
  });
  await client.reportbacks.save({ deputyId: two, date: '2026-01-28', place: '镇政府三楼会议室' });
  await client.receptions.setDuty({
    ...{ date: '2026-01-20', stationId: station.id, deputyIds: [one, two, three] },
  });
  const { id } = await client.opinions.save({
    ...{ title: '关于解决和平村二组路灯损坏问题的建议', leadId: one, raisedOn: '2026-01-05' },
    ...{ content: '二组路口两盏路灯坏了半年，老人晚上出门看不清路。', unit: '' },
  });
  await client.opinions.assign({ id, date: '2026-01-06', unit: '镇水务站' });
  await client.practices.change({
    ...{ from: '2026-01-01', source: '主席团会议纪要' },
    values: [{ part: 'approvals', key: 'signature', value: 'also-on-paper' }],
  });
  const paper = await client.officialDocuments.keep({
    ...{ template: 'urging-slip', year: 2026, subject: id, answers: { 新的答复期限: '2026-01-31' } },
  });
  await client.officialDocuments.submit({ id: paper.id });
  await client.approvals.ask({ matter: { kind: 'board', stationId: station.id }, word: '节前要上墙' });
};
