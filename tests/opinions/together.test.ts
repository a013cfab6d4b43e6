import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

async function threeAssigned() {
  const office = await smallOffice();
  const { client, deputies } = office;
  const assigned = async (title: string, unit: string) => {
    const { id } = await client.opinions.save({ title, leadId: deputies[0], raisedOn: '2026-01-05' });
    await client.opinions.assign({ id, date: '2026-01-06', unit });
    return id;
  };
  const ids = [
    await assigned('二组路灯坏了', '镇规划建设办'),
    await assigned('上坝村道路坑洼', '镇规划建设办'),
    await assigned('灌溉沟渠淤塞', '镇水务站'),
  ] as const;
  return { ...office, ids };
}

describe('several opinions urged at once', () => {
  it('take one step each, in one entry of the log, and say which belong to one unit', async () => {
    const { client, ids } = await threeAssigned();
    const done = await client.opinions.urgeAll({
      ...{ ids: [...ids, ids[0]], date: '2026-01-12', number: '督1号', text: '七日内答复' },
    });
    expect(done.units).toEqual([
      { unit: '镇规划建设办', year: 2026, ids: [ids[0], ids[1]] },
      { unit: '镇水务站', year: 2026, ids: [ids[2]] },
    ]);
    for (const id of ids) {
      const { steps } = await client.opinions.detail({ id });
      expect(steps.filter(({ code }) => code === 'urged')).toMatchObject([
        { date: '2026-01-12', number: '督1号', text: '七日内答复', inForce: true },
      ]);
    }
    const entry = await client.log.latest();
    expect([entry?.title, entry?.subject]).toEqual(['批量督办', '第2026-001号等 3 件']);
    await client.log.undo({ seq: entry?.seq ?? 0 });
    for (const id of ids)
      expect((await client.opinions.detail({ id })).steps.map(({ code }) => code)).toEqual(['assigned']);
  });

  it('are urged wholly or not at all, and those that may not be are named', async () => {
    const { client, ids } = await threeAssigned();
    await client.opinions.withdraw({ id: ids[1], date: '2026-01-08', text: '代表要求撤回' });
    expect(await refusalOf(client.opinions.urgeAll({ ids: [...ids], date: '2026-01-12' }))).toEqual({
      code: 'step-blocked',
      message: '其中 1 件不能督办，一件也没有登记。',
      details: ['第2026-002号：已经撤回。'],
      remedy: '请去掉这几件，再督办其余的。',
    });
    expect((await client.opinions.detail({ id: ids[0] })).steps.map(({ code }) => code)).toEqual([
      'assigned',
    ]);
  });

  it('are not urged by halves where the last was assigned after that day', async () => {
    const { client, ids } = await threeAssigned();
    await client.opinions.assign({ id: ids[2], date: '2026-01-13', unit: '镇水务站' });
    expect(await refusalOf(client.opinions.urgeAll({ ids: [...ids], date: '2026-01-12' }))).toMatchObject({
      code: 'step-too-early',
    });
    expect((await client.opinions.detail({ id: ids[0] })).steps.map(({ code }) => code)).toEqual([
      'assigned',
    ]);
  });

  it('go to their unit on one slip, which is the step of each and is shown by each', async () => {
    const { client, ids } = await threeAssigned();
    const [first = '', second = ''] = ids;
    const request = {
      ...{ template: 'urging-list', year: 2026, subject: first },
      answers: {
        督办编号: '督2号',
        新的答复期限: '2026-01-31',
        督办事项: [
          ['第2026-001号', '二组路灯坏了', '欧明和', '2026年4月6日'],
          ['第2026-002号', '上坝村道路坑洼', '欧明和', '2026年4月6日'],
        ],
      },
    };
    const { gaps } = await client.officialDocuments.preview(request);
    expect(gaps).toEqual([]);
    const { id: paper } = await client.officialDocuments.keep(request);
    await client.officialDocuments.compose({ ...request, draft: paper });
    for (const id of [first, second]) {
      const { steps, papers } = await client.opinions.detail({ id });
      expect(steps.filter(({ code }) => code === 'urged')).toMatchObject([
        { date: '2026-01-15', number: '督2号', text: '印发督办单，要求2026年1月31日前答复' },
      ]);
      expect(papers.map(({ id: shown }) => shown)).toEqual([paper]);
    }
    const { steps } = await client.opinions.detail({ id: ids[2] });
    expect(steps.map(({ code }) => code)).toEqual(['assigned']);
  });

  it('are offered on a slip with what is overdue at their unit', async () => {
    const { client, ids } = await threeAssigned();
    await client.opinions.extend({ id: ids[1], date: '2026-01-07', dueOn: '2026-01-12', text: '先修一段' });
    const request = { template: 'urging-list', year: 2026, subject: ids[0] };
    const { questions } = await client.officialDocuments.preview(request);
    expect(questions.find(({ field }) => field === '督办事项')?.value).toEqual([
      ['第2026-002号', '上坝村道路坑洼', '欧明和', '2026年1月12日'],
      ['第2026-001号', '二组路灯坏了', '欧明和', '2026年4月6日'],
    ]);
  });

  it('are no second step on the slip that follows the urging, and only the rows left on it count', async () => {
    const { client, ids } = await threeAssigned();
    const [first = '', second = ''] = ids;
    await client.opinions.urgeAll({ ids: [first], date: '2026-01-15' });
    const request = {
      ...{ template: 'urging-list', year: 2026, subject: first },
      answers: {
        督办编号: '督3号',
        新的答复期限: '2026-01-31',
        督办事项: [['第2026-001号', '二组路灯坏了', '欧明和', '']],
      },
    };
    await client.officialDocuments.compose(request);
    const urgings = async (id: string) =>
      (await client.opinions.detail({ id })).steps.filter(({ code }) => code === 'urged');
    expect(await urgings(first)).toMatchObject([{ number: '督3号' }]);
    expect(await urgings(second)).toEqual([]);
  });
});
