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
});
