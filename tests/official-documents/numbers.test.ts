import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused, refusalOf } from '#support/refusals.ts';
import { draft, newOfficeWithChair, numbered, series, signed } from './papers.ts';

describe('发文登记', () => {
  it('lists what was numbered, what is still a draft, and what was withdrawn with its number and reason', async () => {
    const office = await newOfficeWithChair();
    await series(office, '清人大主席团', 12);
    const { id } = await numbered(office);
    await numbered(office, 'supervision-report');
    await draft(office);
    await office.documents.withdraw({ id, reason: '会议改期，不发了' });
    const { rows, counts, missing, year, years } = await office.documents.register({});
    expect({ year, years, missing }).toEqual({ year: 2026, years: [2026], missing: [] });
    expect(rows.map(({ number, stateName, reason }) => [number, stateName, reason])).toEqual([
      ['', '起草中', ''],
      ['清人大主席团〔2026〕14号', '已编号', ''],
      ['清人大主席团〔2026〕13号', '作废', '会议改期，不发了'],
    ]);
    expect(counts).toMatchObject({ all: 3, open: 2, draft: 1, numbered: 1, withdrawn: 1 });
    expect((await office.documents.register({ search: '的通报' })).rows).toHaveLength(1);
    expect((await office.documents.register({ search: '〔2026〕13' })).rows).toHaveLength(1);
    expect((await office.documents.register({ state: 'withdrawn' })).rows.map((row) => row.id)).toEqual([id]);
  });

  it('lets only the chair take back what the chair signed, gave back or withdrew', async () => {
    const office = await newOfficeWithChair();
    const { id } = await signed(office);
    const undoLatest = async (search: string) => {
      const [entry] = (await office.client.log.list({ search })).rows;
      return office.client.log.undo({ seq: entry?.seq ?? 0 });
    };
    expect(await refusalOf(undoLatest('签发公文'))).toEqual({
      code: 'not-undoable',
      message: '公文的签发、退回和作废，以及撤销过的步骤，要由主席登录后再撤销。',
    });
    await office.documents.giveBack({ id, reason: '时间写错' });
    expect((await refusalOf(undoLatest('退回公文修改'))).code).toBe('not-undoable');
    await office.chair();
    await undoLatest('退回公文修改');
    expect(await office.documents.detail({ id })).toMatchObject({ state: 'signed', signedBy: '主席' });
  });

  it('keeps a number from being taken back or given away', async () => {
    const office = await newOfficeWithChair();
    const { id } = await numbered(office);
    const latest = await office.client.log.latest();
    expect(latest?.kept).toMatch(/^编过的发文字号不能收回再用/);
    expect((await refusalOf(office.documents.remove({ id }))).message).toBe('这份公文已编号，不能删除草稿。');
  });

  it('gives each of several who ask at once a number of its own', async () => {
    const office = await newOfficeWithChair();
    const { id: seriesId } = await series(office);
    const ids = [await draft(office), await draft(office), await draft(office), await draft(office)];
    const rows = await Promise.all(ids.map((id) => office.documents.number({ id, seriesId })));
    expect(rows.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4].map((seq) => `清人大主席团〔2026〕${seq}号`),
    );
    expect(await refusalOf(office.documents.number({ id: ids[0] ?? '', seriesId }))).toMatchObject({
      message: '这份公文已编号，不能编号。',
    });
  });

  it('counts each year and series by itself', async () => {
    const office = await newOfficeWithChair();
    const { id: seriesId } = await series(office);
    const other = await series(office, '清人大办', 3);
    const give = async (of: string, issuedOn: string) =>
      (await office.documents.number({ id: await draft(office), seriesId: of, issuedOn })).number;
    expect([
      await give(seriesId, '2025-12-31'),
      await give(seriesId, '2026-01-01'),
      await give(other.id, '2026-01-02'),
      await give(other.id, '2025-12-30'),
    ]).toEqual([
      '清人大主席团〔2025〕1号',
      '清人大主席团〔2026〕1号',
      '清人大办〔2026〕4号',
      '清人大办〔2025〕1号',
    ]);
    expect((await office.documents.register({ year: 2025 })).rows).toHaveLength(2);
  });

  it('lets a series change its words only while nothing was numbered by it', async () => {
    const office = await newOfficeWithChair();
    const { id } = await series(office, '清溪主席团');
    expect(
      await office.documents.saveSeries({ id, code: '清人大主席团', body: '主席团', year: 2026, used: 5 }),
    ).toEqual({
      id,
      code: '清人大主席团',
      body: '主席团',
      used: 5,
      given: 0,
      next: '清人大主席团〔2026〕6号',
    });
    await numbered(office);
    const saving = (code: string, own = true) =>
      refusalOf(
        office.documents.saveSeries({ ...(own && { id }), code, body: '主席团', year: 2026, used: 5 }),
      );
    expect((await saving('清人大')).message).toBe('“清人大主席团”已编过号，不能改字。');
    expect((await saving('清人大主席团', false)).message).toBe('已经有代字“清人大主席团”。');
    expect((await saving('清人大〔2026〕')).message).toMatch(/^发文机关代字应是 2 到 12 个汉字/);
  });

  it('has no gap and no double whatever is done: numbering, withdrawing, deleting, undoing, a start set late', async () => {
    const office = await newOfficeWithChair();
    const { documents, client } = office;
    let turn = 0;
    const deed = fc.constantFrom('draft', 'number', 'withdraw', 'remove', 'undo', 'undo', 'start');
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 24 }), async (deeds) => {
        turn += 1;
        const code = `清人大${'甲乙丙丁戊己庚辛壬癸'[turn]}`;
        const { id: seriesId } = await series(office, code);
        const drafts: string[] = [];
        const given = new Map<string, string>();
        const doing: Record<string, () => Promise<unknown>> = {
          draft: async () => drafts.push(await draft(office)),
          number: async () => {
            const id = drafts.pop() ?? (await draft(office));
            const row = await documents.number({ id, seriesId });
            expect([...given.values()]).not.toContain(row.number);
            given.set(row.id, row.number);
          },
          withdraw: () => documents.withdraw({ id: [...given.keys()].at(-1) ?? '', reason: '不发了' }),
          remove: () => documents.remove({ id: drafts.at(-1) ?? '' }),
          undo: async () => client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 }),
          start: () => documents.saveSeries({ id: seriesId, code, body: '主席团', year: 2026, used: 0 }),
        };
        for (const name of deeds) await doing[name]?.().catch((error) => expect(isRefused(error)).toBe(true));
        const { rows, missing } = await documents.register({ search: code });
        const kept = rows.map(({ number }) => number);
        expect(new Set(kept)).toEqual(new Set(given.values()));
        expect(kept.toReversed()).toEqual(kept.map((_, at) => `${code}〔2026〕${at + 1}号`));
        expect(missing.filter((sentence) => sentence.includes(code))).toEqual([]);
      }),
      { numRuns: 6 },
    );
    expect((await client.log.verify()).whole).toBe(true);
  });
});
