import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { sign, sitDownAsChair, withChair } from '#support/chair.ts';
import { paragraphsOf } from '#support/docx.ts';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const annual = { kind: 'return', year: 2025 } as const;
const draftLine = '送审稿：未经主席审定，不得上报。';

type Office = Awaited<ReturnType<typeof demoOffice>>;

async function returnOf({ app, client }: Office) {
  const { file, name, standing } = await client.county.composeAnnual({ year: 2025 });
  const sheets = await readWorkbook(app.files.take(file)?.bytes ?? new Uint8Array(), name);
  const written = sheets.map(({ rows }) => rows.flat().map((cell) => cell?.written ?? ''));
  return { name, standing, drafts: written.map((cells) => cells.includes(draftLine)) };
}

async function correctOneOpinion({ client }: Office) {
  const { rows } = await client.opinions.list({ year: 2025, search: '2025-007' });
  const id = rows[0]?.id ?? '';
  await client.opinions.answer({ id, answeredOn: '2026-01-10', result: 'A' });
  await client.opinions.rate({ id, deputyRating: '满意', voterRating: '' });
}

describe('an annual return', () => {
  it('is a draft until the chair has approved what the clerk sent, and then goes out clean', async () => {
    const office = await demoOffice();
    const { client } = office;
    const { asChair, asClerk } = await withChair(office);
    const title = '清溪镇2025年度人大代表履职情况统计表';
    const draft = { name: `${title}（送审稿）.xlsx`, standing: 'draft', drafts: [true, true] };
    expect(await returnOf(office)).toEqual(draft);

    const asked = await client.approvals.ask({ matter: annual, word: '请主席审定' });
    expect(asked).toMatchObject({
      kindName: '年度上报',
      title,
      state: 'asked',
      word: '请主席审定',
      askedBy: '经办人',
      askedAt: '2026-01-15 12:00',
      changed: false,
      facts: [
        '代表 86 人，述职本级 13 人、上级 0 人',
        '人代会应出席 141 人次，实出席 120 人次，请假 10 人次',
        '接待选民 132 次，240 人次',
        '意见建议 310 件，办结 212 件，满意 212 件',
      ],
    });
    expect(asked.askedFacts).toEqual(asked.facts);
    expect(await returnOf(office)).toEqual(draft);

    await asChair();
    const { due } = await client.today.overview();
    expect(due.find(({ target }) => target.feature === 'approvals')).toMatchObject({
      when: 'signature',
      sentence: `${title}待主席审定，经办人今天送审`,
      verb: '审定',
      target: { id: asked.id },
    });
    const { seen } = await client.approvals.detail({ id: asked.id });
    expect(await client.approvals.approve({ id: asked.id, seen })).toMatchObject({
      state: 'approved',
      decidedBy: '主席',
      decidedAt: '2026-01-15 12:00',
      changed: false,
    });
    await asClerk();
    expect(await returnOf(office)).toEqual({
      name: `${title}.xlsx`,
      standing: 'final',
      drafts: [false, false],
    });
    expect(
      (await client.log.list({ limit: 2 })).rows.map((row) => [row.title, row.subject, row.actor]),
    ).toEqual([
      ['导出年度上报', `${title}（主席2026年1月15日审定）`, '经办人'],
      ['审定同意', title, '主席'],
    ]);
  });

  it('says that the records changed after it was sent, and is not approved unseen', async () => {
    const office = await demoOffice();
    const { client } = office;
    const { asChair } = await withChair(office);
    const { id, seen } = await client.approvals.ask({ matter: annual });
    await correctOneOpinion(office);
    await asChair();
    const detail = await client.approvals.detail({ id });
    expect(detail).toMatchObject({ changed: true, state: 'asked' });
    expect(detail.facts).not.toEqual(detail.askedFacts);
    expect(await refusalOf(client.approvals.approve({ id, seen }))).toMatchObject({
      code: 'changed-since-seen',
      remedy: '请重新看过现在的内容，再作审定。',
    });
    expect(await client.approvals.approve({ id, seen: detail.seen })).toMatchObject({
      state: 'approved',
      changed: false,
    });
  });

  it('is a draft again once a record changes after the approval', async () => {
    const office = await demoOffice();
    const { client } = office;
    await sitDownAsChair(client);
    await sign(client, annual);
    expect((await client.county.annual({ year: 2025 })).standing).toBe('final');
    await correctOneOpinion(office);
    expect((await client.county.annual({ year: 2025 })).standing).toBe('draft');
    expect(await client.approvals.state(annual)).toMatchObject({
      standing: 'draft',
      latest: { state: 'approved', changed: true, decidedBy: '主席' },
    });
  });

  it('comes back with a reason, which 今日 tells the clerk, and is sent again', async () => {
    const office = await demoOffice();
    const { client } = office;
    const { asChair, asClerk } = await withChair(office);
    const { id } = await client.approvals.ask({ matter: annual });
    await asChair();
    await client.approvals.sendBack({ id, reason: '大坪站少了两次接待' });
    await asClerk();
    const { due } = await client.today.overview();
    expect(due.filter(({ target }) => target.feature === 'approvals')).toMatchObject([
      { sentence: '清溪镇2025年度人大代表履职情况统计表被退回：大坪站少了两次接待', verb: '改后再送' },
    ]);
    const { matter } = await client.approvals.detail({ id });
    expect(matter).toEqual(annual);
    const again = await client.approvals.ask({ matter: annual, word: '已补上' });
    expect((await client.approvals.list()).rows.map((row) => [row.id, row.state])).toEqual([
      [again.id, 'asked'],
      [id, 'returned'],
    ]);
    expect(await refusalOf(client.approvals.ask({ matter: annual }))).toMatchObject({
      code: 'already-asked',
    });
    await client.approvals.withdraw({ id: again.id });
    expect(await refusalOf(client.approvals.withdraw({ id: again.id }))).toMatchObject({
      code: 'approval-over',
    });
  });
});

describe('a board', () => {
  it('is signed with phones and without them apart, and says so in its name and at its foot', async () => {
    const office = await demoOffice();
    const { app, client } = office;
    const [station] = await client.stations.list({ year: 2025 });
    const stationId = station?.id ?? '';
    const board = async (withPhone: boolean) => {
      const { file, name, standing } = await client.boards.composeStation({
        stationId,
        withPhone,
        purpose: '上墙公示',
      });
      const text = paragraphsOf(app.files.take(file)?.bytes ?? new Uint8Array()).join('\n');
      return { name, standing, said: text.includes('送审稿：未经主席审定，不得张贴。') };
    };
    await sitDownAsChair(client);
    await sign(client, { kind: 'board', stationId });
    expect(await board(false)).toEqual({
      name: `${station?.name}进站代表公示.docx`,
      standing: 'final',
      said: false,
    });
    expect(await board(true)).toEqual({
      name: `${station?.name}进站代表公示（送审稿）.docx`,
      standing: 'draft',
      said: true,
    });
  });
});

describe('an office without a chair', () => {
  it('goes on making drafts, is told that nobody can approve, and signs once it has one', async () => {
    const { client } = await demoOffice();
    const { id } = await client.approvals.ask({ matter: annual });
    expect((await client.approvals.list()).hasChair).toBe(false);
    const { due } = await client.today.overview();
    expect(due.filter(({ target }) => target.id === id)).toMatchObject([
      { sentence: '清溪镇2025年度人大代表履职情况统计表待主席审定，还没有主席用户', verb: '怎么办' },
    ]);
    await sitDownAsChair(client);
    const { seen } = await client.approvals.detail({ id });
    expect(await client.approvals.approve({ id, seen })).toMatchObject({ decidedBy: '主席' });
  });
});

describe('the steps of an approval', () => {
  it('are not taken back by undo', async () => {
    const { client } = await demoOffice();
    await client.approvals.ask({ matter: annual });
    expect(await refusalOf(client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 }))).toMatchObject({
      code: 'not-undoable',
      message: '送审和审定不能撤销，请到“审批”撤回、退回或申请解锁。',
    });
  });
});
