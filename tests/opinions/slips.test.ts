import { describe, expect, it } from 'vitest';
import { withChair } from '#support/chair.ts';
import { demoOffice } from '#support/office.ts';

type Office = Awaited<ReturnType<typeof demoOffice>> & Awaited<ReturnType<typeof withChair>>;

async function officeWithChair(): Promise<Office> {
  const office = await demoOffice({ today: '2026-03-01' });
  return { ...office, ...(await withChair(office)) };
}

const found = async ({ client }: Office, number: string) => {
  const { rows } = await client.opinions.list({ year: 2025, search: number });
  const [row] = rows;
  if (!row) throw new Error(`no opinion ${number}`);
  return row;
};

/** Makes a slip about an opinion from the records, has it signed, and sends it. */
async function sent({ client, asChair, asClerk }: Office, template: string, subject: string) {
  const { id } = await client.officialDocuments.keep({
    ...{ template, year: 2025, subject },
    answers: template === 'urging-slip' ? { 督办编号: '督3号', 新的答复期限: '2026-03-15' } : {},
  });
  await asChair();
  await client.officialDocuments.sign({ id });
  await asClerk();
  const { actions } = await client.officialDocuments.detail({ id });
  if (actions.some(({ action, blocked }) => action === 'seal' && blocked === undefined))
    await client.officialDocuments.seal({ id });
  await client.officialDocuments.send({ id });
  return id;
}

const inForce = async (office: Office, id: string, code: string) => {
  const { steps } = await office.client.opinions.detail({ id });
  return steps.filter((step) => step.inForce && step.code === code);
};

describe('a slip that goes out', () => {
  it('is a step of its opinion, which shows the paper', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    expect(await inForce(office, id, 'urged')).toEqual([]);
    const paper = await sent(office, 'urging-slip', id);
    expect(await inForce(office, id, 'urged')).toMatchObject([
      { date: '2026-03-01', number: '督3号', text: '印发督办单，要求2026年3月15日前答复' },
    ]);
    expect((await office.client.opinions.detail({ id })).papers).toEqual([
      { id: paper, label: expect.stringContaining('督办'), number: '', stateName: '已印发' },
    ]);
  });

  it('is no second step where the clerk had registered it', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    await office.client.opinions.urge({ id, date: '2026-03-01' });
    await sent(office, 'urging-slip', id);
    expect(await inForce(office, id, 'urged')).toMatchObject([
      { date: '2026-03-01', number: '督3号', text: '' },
    ]);
  });

  it('writes no second assignment', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    await sent(office, 'assignment-slip', id);
    expect((await inForce(office, id, 'assigned')).length).toBe(1);
  });

  it('goes out without a step where the course allows none', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    await office.client.opinions.withdraw({ id, date: '2026-02-20', text: '代表要求撤回' });
    await sent(office, 'urging-slip', id);
    expect(await inForce(office, id, 'urged')).toEqual([]);
  });

  it('leaves a step that can be taken back, while the paper stays as it went out', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    await sent(office, 'urging-slip', id);
    const [step] = await inForce(office, id, 'urged');
    const after = await office.client.opinions.takeBack({ id, step: step?.id ?? '', why: '发错了单位' });
    expect(await inForce(office, id, 'urged')).toEqual([]);
    expect(after.papers.map(({ stateName }) => stateName)).toEqual(['已印发']);
  });

  it('takes its step back when the paper is withdrawn, and leaves one that the clerk had registered', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    const paper = await sent(office, 'urging-slip', id);
    await office.asChair();
    await office.client.officialDocuments.withdraw({ id: paper, reason: '发错了单位' });
    expect(await inForce(office, id, 'urged')).toEqual([]);
    const after = await office.client.opinions.detail({ id });
    expect(after.steps.filter(({ code }) => code === 'urged')).toMatchObject([
      { takenBackOn: '2026-03-01', takenBackWhy: '意见建议督办单作废：发错了单位' },
    ]);
    expect(after.papers.map(({ stateName }) => stateName)).toEqual(['作废']);

    await office.asClerk();
    await office.client.opinions.urge({ id, date: '2026-03-01' });
    const second = await sent(office, 'urging-slip', id);
    await office.asChair();
    await office.client.officialDocuments.withdraw({ id: second, reason: '另发' });
    expect(await inForce(office, id, 'urged')).toMatchObject([{ date: '2026-03-01', number: '督3号' }]);
  });
});

describe('a slip that is saved as a file', () => {
  const answers = { 督办编号: '督3号', 新的答复期限: '2026-03-15' };
  const request = (subject: string) => ({ template: 'urging-slip', year: 2025, subject, answers });

  it('is a step of its opinion, once, however often it is saved, and shows as its paper', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    const { client } = office;
    const { id: draft } = await client.officialDocuments.keep(request(id));
    await client.officialDocuments.compose({ ...request(id), draft });
    await client.officialDocuments.compose({ ...request(id), draft });
    expect(await inForce(office, id, 'urged')).toMatchObject([
      { date: '2026-03-01', number: '督3号', text: '印发督办单，要求2026年3月15日前答复' },
    ]);
    expect((await client.opinions.detail({ id })).papers.map((paper) => paper.id)).toEqual([draft]);
    // sent later, it is the same step still
    await office.asChair();
    await client.officialDocuments.sign({ id: draft });
    await office.asClerk();
    await client.officialDocuments.seal({ id: draft });
    await client.officialDocuments.send({ id: draft });
    expect((await inForce(office, id, 'urged')).length).toBe(1);
  });

  it('bears the date of the paper, and is the assignment of what waits for one', async () => {
    const office = await officeWithChair();
    const { client } = office;
    const { id } = await found(office, '2025-007');
    await client.opinions.giveBack({ id, date: '2026-02-20', text: '不属本单位职责' });
    expect(await inForce(office, id, 'assigned')).toEqual([]);
    const slip = {
      ...{ template: 'assignment-slip', year: 2025, subject: id, issuedOn: '2026-02-27' },
      answers: { 承办单位: '镇水务站' },
    };
    const { gaps } = await client.officialDocuments.preview({ ...slip, answers: {} });
    expect(gaps).toEqual(['“承办单位”还没有填。']);
    await client.officialDocuments.compose(slip);
    expect(await inForce(office, id, 'assigned')).toMatchObject([
      { date: '2026-02-27', unit: '镇水务站', text: '印发交办单' },
    ]);
  });

  it('is no step while places are open, and none of what its template is not', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    const { client } = office;
    await client.officialDocuments.compose({ ...request(id), answers: {} });
    await client.officialDocuments.compose({ ...request(id), template: 'feedback-unit' });
    const { steps } = await client.opinions.detail({ id });
    expect(steps.map(({ code }) => code)).toEqual(['assigned']);
  });

  it('takes its step back when the draft is deleted', async () => {
    const office = await officeWithChair();
    const { id } = await found(office, '2025-007');
    const { client } = office;
    const { id: draft } = await client.officialDocuments.keep(request(id));
    await client.officialDocuments.compose({ ...request(id), draft });
    await client.officialDocuments.remove({ id: draft });
    const { steps } = await client.opinions.detail({ id });
    expect(steps.at(-1)).toMatchObject({ code: 'urged', takenBackWhy: '意见建议督办单的草稿已删除' });
  });
});
