import { describe, expect, it } from 'vitest';
import { withChair } from '#support/chair.ts';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

/** A practice that takes the chair's signature on paper from the year's first day on. */
const takesPaper = {
  from: '2026-01-01',
  source: '主席团会议纪要',
  values: [{ part: 'approvals' as const, key: 'signature', value: 'also-on-paper' }],
};

type Client = Awaited<ReturnType<typeof smallOffice>>['client'];

const notOnPaper = '本单位的做法没有允许登记纸质签批，可在“做法—主席签批”里设置。';

/** A slip about an opinion, complete and kept in the register. */
async function slip({ client, deputies }: Awaited<ReturnType<typeof smallOffice>>) {
  const { id } = await client.opinions.save({
    ...{ title: '二组路灯坏了', leadId: deputies[0], raisedOn: '2026-01-05' },
  });
  await client.opinions.assign({ id, date: '2026-01-06', unit: '镇水务站' });
  const answers = { 新的答复期限: '2026-01-31' };
  return client.officialDocuments.keep({ template: 'urging-slip', year: 2026, subject: id, answers });
}

const waitingIn = async (client: Client) =>
  (await client.today.overview()).due
    .filter(({ when }) => when === 'signature')
    .map(({ sentence, detail, verb, target }) => [sentence, detail, verb, target.id]);

const paper = { signedBy: '赵文海', signedOn: '2026-01-15' };

describe('a paper sent for signature', () => {
  it('waits in 今日 of clerk and chair and in 审批, until it is signed; then for its seal and its sending', async () => {
    const office = await smallOffice();
    const { client } = office;
    const { asChair, asClerk } = await withChair(office);
    const { id } = await slip(office);
    expect(await waitingIn(client)).toEqual([]);
    const submittedBy = '经办人';
    await client.officialDocuments.submit({ id });
    const title = '代表意见建议督办单';
    const target = `papers/${id}`;
    expect(await waitingIn(client)).toEqual([[title, `今天${submittedBy}送签，等主席签发`, '看稿', target]]);
    expect((await client.approvals.list()).papers).toEqual([
      {
        ...{ id, title, number: '', state: 'waiting', submittedBy, submittedOn: '2026-01-15' },
        ...{ signedBy: '', enteredBy: '' },
      },
    ]);
    await asChair();
    expect(await waitingIn(client)).toContainEqual([title, `今天${submittedBy}送签`, '签发', target]);
    await client.officialDocuments.sign({ id });
    await asClerk();
    expect((await client.approvals.list()).papers).toEqual([]);
    expect(await waitingIn(client)).toEqual([[title, '今天签发，等用印', '用印', target]]);
    await client.officialDocuments.seal({ id });
    expect(await waitingIn(client)).toEqual([[title, '今天签发用印，等印发', '印发', target]]);
    await client.officialDocuments.send({ id });
    expect(await waitingIn(client)).toEqual([]);
  });

  it('waits no longer once its text is changed, or it is given back', async () => {
    const office = await smallOffice();
    const { client } = office;
    const { id } = await slip(office);
    await client.officialDocuments.submit({ id });
    const { subject = '' } = await client.officialDocuments.detail({ id });
    const draft = { template: 'urging-slip', year: 2026, subject, id };
    await client.officialDocuments.keep({ ...draft, answers: { 新的答复期限: '2026-02-05' } });
    expect(await waitingIn(client)).toEqual([]);
    await client.officialDocuments.submit({ id });
    await client.officialDocuments.giveBack({ id, reason: '期限太短' });
    expect(await waitingIn(client)).toEqual([]);
    expect((await client.officialDocuments.detail({ id })).returnedReason).toBe('期限太短');
  });
});

describe('the chair’s signature on paper', () => {
  it('is registered by the clerk with who, when and a scan, shown on the paper and in 审批, and taken back', async () => {
    const office = await smallOffice();
    const { client, app } = office;
    await client.practices.change(takesPaper);
    const { id } = await slip(office);
    await client.officialDocuments.submit({ id });
    expect((await waitingIn(client)).map(([, , verb]) => verb)).toEqual(['登记签批']);
    const scan = app.files.put('签批件.JPG', Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]));
    await client.officialDocuments.signOnPaper({ ...paper, id, scan });
    const signed = await client.officialDocuments.detail({ id });
    expect(signed).toMatchObject({
      ...{ state: 'signed', signedBy: '赵文海', signedOn: '2026-01-15', signedOnPaper: true },
      ...{ signatureEnteredBy: '经办人', scan: '签批件.jpg' },
    });
    expect(signed.timeline[0]).toMatchObject({ text: '纸质签批：赵文海，2026-01-15', by: '经办人' });
    // it stands on the paper that was signed; what goes out bears the office's seal (GB/T 9704 7.3.5.1)
    const printed = JSON.stringify(await client.officialDocuments.pages({ id }));
    expect([printed.includes('督办单'), /赵文海|签批|送审/.test(printed)]).toEqual([true, false]);
    expect((await client.approvals.list()).papers).toMatchObject([
      { id, state: 'on-paper', signedBy: '赵文海', signedOn: '2026-01-15', enteredBy: '经办人' },
    ]);
    const { file, name } = await client.officialDocuments.scan({ id });
    expect([name, [...(app.files.take(file)?.bytes ?? [])]]).toEqual([
      '签批件.jpg',
      [255, 216, 255, 1, 2, 3],
    ]);

    await client.officialDocuments.giveBack({ id, reason: '登记错了' });
    expect(await client.officialDocuments.detail({ id })).toMatchObject({
      ...{ state: 'draft', signedBy: '', signedOnPaper: false, signatureEnteredBy: '' },
    });
    expect((await client.approvals.list()).papers).toEqual([]);
    expect(await refusalOf(client.officialDocuments.scan({ id }))).toMatchObject({ code: 'no-scan' });
  });

  it('is undone by the clerk like any step', async () => {
    const office = await smallOffice();
    const { client, app } = office;
    await client.practices.change(takesPaper);
    const { id } = await slip(office);
    const { timeline: _began, ...before } = await client.officialDocuments.detail({ id });
    const scan = app.files.put('签批件.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]));
    await client.officialDocuments.signOnPaper({ ...paper, id, scan });
    const entry = await client.log.latest();
    expect([entry?.title, entry?.subject]).toEqual(['登记纸质签批', '代表意见建议督办单：赵文海纸质签批']);
    await client.log.undo({ seq: entry?.seq ?? 0 });
    const { timeline: _undone, ...after } = await client.officialDocuments.detail({ id });
    expect(after).toEqual(before);
  });

  it('is refused where the practice takes none, for a day to come, and for what is no scan', async () => {
    const office = await smallOffice();
    const { client, app } = office;
    const { id } = await slip(office);
    const refused = (more: object = {}) =>
      refusalOf(client.officialDocuments.signOnPaper({ ...paper, id, ...more }));
    expect(await refused()).toMatchObject({ code: 'not-next', message: notOnPaper });
    await client.practices.change(takesPaper);
    expect(await refused({ signedOn: '2026-01-16' })).toMatchObject({ code: 'future-date' });
    expect(await refused({ signedOn: '2026-01-14' })).toMatchObject({ code: 'dates-out-of-order' });
    const text = app.files.put('签批.txt', Uint8Array.from([65, 66]));
    expect(await refused({ scan: text })).toMatchObject({ code: 'no-scan-file' });
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    large.set([0x25, 0x50, 0x44, 0x46]);
    expect(await refused({ scan: app.files.put('签批.pdf', large) })).toMatchObject({
      code: 'scan-too-large',
    });
    expect((await client.officialDocuments.detail({ id })).state).toBe('draft');
  });
});

describe('what the chair approved on paper', () => {
  const matter = { kind: 'return', year: 2025 } as const;

  it('is registered for a return, goes out clean, says 纸质签批, and is taken back by the clerk', async () => {
    const { client } = await demoOffice();
    await client.practices.change(takesPaper);
    const { id, seen } = await client.approvals.ask({ matter, word: '' });
    const done = await client.approvals.registerPaper({ ...paper, id, seen });
    expect(done).toMatchObject({
      ...{ state: 'approved', decidedBy: '赵文海', onPaper: true, enteredBy: '经办人' },
      reason: '2026年1月15日纸质签批，经办人登记',
    });
    expect((await client.approvals.state(matter)).standing).toBe('final');
    await client.approvals.withdraw({ id });
    expect((await client.approvals.state(matter)).standing).toBe('draft');
  });

  it('is refused where the practice takes none, and for a lock always', async () => {
    const { client } = await demoOffice();
    const asked = await client.approvals.ask({ matter, word: '' });
    const register = (request: { id: string; seen: string }) =>
      refusalOf(client.approvals.registerPaper({ ...paper, id: request.id, seen: request.seen }));
    expect(await register(asked)).toEqual({ code: 'not-on-paper', message: notOnPaper });
    await client.practices.change(takesPaper);
    const lock = await client.approvals.ask({ matter: { kind: 'lock', year: 2025 }, word: '' });
    expect(await register(lock)).toEqual({
      code: 'not-on-paper',
      message: '锁定和解锁年度须主席本人登录审定。',
    });
    expect(await register({ ...asked, seen: 'other' })).toMatchObject({ code: 'changed-since-seen' });
  });

  it('leaves what the chair approved at the desk to the chair', async () => {
    const office = await demoOffice();
    const { client } = office;
    const { asChair, asClerk } = await withChair(office);
    const { id, seen } = await client.approvals.ask({ matter, word: '' });
    await asChair();
    await client.approvals.approve({ id, seen });
    await asClerk();
    expect(await refusalOf(client.approvals.withdraw({ id }))).toMatchObject({ code: 'approval-over' });
  });
});
