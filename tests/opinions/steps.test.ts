import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

async function raised() {
  const office = await smallOffice();
  const { client, deputies } = office;
  const { id } = await client.opinions.save({
    ...{
      raisedOn: '2025-12-01',
      leadId: deputies[0],
      title: '修复水渠',
      content: '塌方三处',
      category: '水利',
    },
    cosignerIds: [deputies[1], deputies[0], deputies[1]],
  });
  const on = (date: string) => ({ id, date });
  const blocked = async () =>
    Object.fromEntries(
      (await client.opinions.detail({ id })).actions.map(({ action, blocked: why }) => [action, why]),
    );
  return { ...office, id, on, blocked };
}

const notAssigned = (what: string) => `尚未交办，交办后才能${what}。`;
const notAnswered = (what: string) => `尚未答复，答复后才能${what}。`;

describe('an opinion', () => {
  it('is raised with the next number of its year, and its cosigners once each', async () => {
    const { client, id, deputies } = await raised();
    const detail = await client.opinions.detail({ id });
    expect([detail.number, detail.lead, detail.cosigners]).toEqual([
      '2025-001',
      '欧明和',
      [{ id: deputies[1], name: '尹长礼' }],
    ]);
    const second = await client.opinions.save({ raisedOn: '2025-12-02', leadId: deputies[0], title: '修桥' });
    const third = await client.opinions.save({ raisedOn: '2026-01-02', leadId: deputies[0], title: '修路' });
    expect([second.number, third.number]).toEqual(['2025-002', '2026-001']);
    const twice = { raisedOn: '2025-12-02', leadId: deputies[0], title: '修桥', number: '2025-001' };
    expect(await refusalOf(client.opinions.save(twice))).toMatchObject({
      code: 'number-taken',
      message: '2025 年第2025-001号已是“修复水渠”。',
    });
    expect(
      (await refusalOf(client.opinions.save({ ...twice, number: '', raisedOn: '2026-01-16' }))).code,
    ).toBe('future-date');
    for (const wrong of [{ leadId: 'x' }, { cosignerIds: ['x'] }])
      expect((await refusalOf(client.opinions.save({ ...twice, number: '', ...wrong }))).code).toBe(
        'unknown-deputy',
      );
  });

  it('says at each stage what may be done next, and why not the rest', async () => {
    const { client, id, on, blocked } = await raised();
    expect(await blocked()).toEqual({
      assign: undefined,
      giveBack: notAssigned('退回'),
      extend: notAssigned('延期'),
      urge: notAssigned('督办'),
      progress: notAssigned('登记进展'),
      answer: notAssigned('登记答复'),
      feedBack: notAnswered('反馈'),
      rate: notAnswered('登记评价'),
      close: notAnswered('办结'),
      reopen: '尚未答复，不用重办。',
      withdraw: undefined,
    });
    await client.opinions.assign({ ...on('2025-12-03'), unit: '镇水务站' });
    expect(await blocked()).toMatchObject({
      giveBack: undefined,
      answer: undefined,
      close: notAnswered('办结'),
    });
    await client.opinions.answer({ id, answeredOn: '2025-12-20', result: 'A' });
    expect(await blocked()).toMatchObject({ rate: undefined, close: undefined, reopen: undefined });
    await client.opinions.close(on('2025-12-22'));
    const over = '已经办结，确需再办的请先重办。';
    expect(await blocked()).toMatchObject({
      assign: over,
      answer: over,
      close: over,
      withdraw: over,
      reopen: undefined,
    });
    expect(await refusalOf(client.opinions.urge(on('2025-12-23')))).toMatchObject({
      code: 'step-blocked',
      message: over,
    });
  });

  it('is proposed to a unit where the practice has a stage for it, and until it is assigned', async () => {
    const { client, on, blocked } = await raised();
    expect(await blocked()).not.toHaveProperty('propose');
    const stages = [
      { name: '提出', reachedBy: 'raised' },
      { name: '拟办', reachedBy: 'proposed' },
      { name: '交办', reachedBy: 'assigned' },
    ];
    await client.practices.change({
      ...{ from: '2025-01-01', source: '主席团会议' },
      values: [{ part: 'opinions', key: 'stages', value: stages }],
    });
    expect((await blocked()).propose).toBeUndefined();
    expect(await blocked()).toHaveProperty('propose');
    expect((await refusalOf(client.opinions.propose({ ...on('2025-11-30'), unit: '镇水务站' }))).code).toBe(
      'step-too-early',
    );
    const proposed = await client.opinions.propose({ ...on('2025-12-02'), unit: '镇水务站', text: '先勘查' });
    expect(proposed).toMatchObject({ unit: '镇水务站', stage: '拟办', assignedOn: undefined });
    expect(proposed.actions.find(({ usual }) => usual)?.action).toBe('assign');
    await client.opinions.assign({ ...on('2025-12-03'), unit: '城建办' });
    expect(await blocked()).not.toHaveProperty('propose');
    expect(await refusalOf(client.opinions.propose({ ...on('2025-12-04'), unit: '镇水务站' }))).toMatchObject(
      {
        code: 'step-blocked',
        message: '已经交办，要换单位的请改交。',
      },
    );
  });

  it('carries unit, date asked for, progress, urging, extension, answer, feedback and ratings in its steps', async () => {
    const { client, id, on } = await raised();
    await client.opinions.assign({
      ...on('2025-12-03'),
      unit: '镇水务站',
      dueOn: '2026-01-03',
      number: '清人大〔2025〕7号',
    });
    await client.opinions.progress({ ...on('2025-12-10'), text: '已勘查' });
    await client.opinions.urge({ ...on('2025-12-20'), text: '请抓紧' });
    await client.opinions.extend({ ...on('2025-12-25'), dueOn: '2026-01-10', text: '材料未到' });
    await client.opinions.answer({ id, answeredOn: '2026-01-09', result: 'B', text: '已列入计划' });
    await client.opinions.feedBack({ ...on('2026-01-10'), text: '已告知' });
    const rated = await client.opinions.rate({ id, deputyRating: '满意', voterRating: '基本满意' });
    expect(rated).toMatchObject({
      unit: '镇水务站',
      assignedOn: '2025-12-03',
      dueOn: '2026-01-10',
      answeredOn: '2026-01-09',
      result: 'B',
      deputyRating: '满意',
      voterRating: '基本满意',
    });
    expect(rated.steps.map((step) => [step.name, step.date, step.text, step.actor, step.inForce])).toEqual([
      ['交办', '2025-12-03', '', '经办人', true],
      ['办理', '2025-12-10', '已勘查', '经办人', true],
      ['督办', '2025-12-20', '请抓紧', '经办人', true],
      ['延期', '2025-12-25', '材料未到', '经办人', true],
      ['答复', '2026-01-09', '已列入计划', '经办人', true],
      ['反馈', '2026-01-10', '已告知', '经办人', true],
      ['评价', '2026-01-15', '', '经办人', true],
    ]);
  });

  it('is returned, assigned to another, reopened after its answer, and withdrawn', async () => {
    const { client, id, on, blocked } = await raised();
    await client.opinions.assign({ ...on('2025-12-03'), unit: '镇水务站' });
    const back = await client.opinions.giveBack({ ...on('2025-12-05'), text: '不属职责' });
    expect([back.assignedOn, back.unit, await blocked()]).toMatchObject([
      undefined,
      '',
      { answer: notAssigned('登记答复') },
    ]);
    const again = await client.opinions.assign({ ...on('2025-12-06'), unit: '镇农业农村办' });
    expect([again.assignedOn, again.unit]).toEqual(['2025-12-06', '镇农业农村办']);
    await client.opinions.answer({ id, answeredOn: '2025-12-20', result: 'A' });
    const reopened = await client.opinions.reopen({ ...on('2025-12-22'), text: '选民不满意' });
    expect([reopened.answeredOn, reopened.result, reopened.unit]).toEqual([undefined, '', '镇农业农村办']);
    await client.opinions.withdraw({ ...on('2026-01-05'), text: '已自行解决' });
    expect(await blocked()).toMatchObject({
      assign: '已经撤回。',
      answer: '已经撤回。',
      withdraw: '已经撤回。',
    });
  });

  it('is again what it was where a step is taken back, which stays in the record with the reason', async () => {
    const { client, id, on, blocked } = await raised();
    const assigned = await client.opinions.assign({ ...on('2025-12-03'), unit: '镇水务站' });
    const before = await blocked();
    const { steps } = await client.opinions.answer({ id, answeredOn: '2025-12-20', result: 'A' });
    const step = steps.at(-1)?.id ?? '';
    const after = await client.opinions.takeBack({ id, step, why: '登记错了' });
    expect(await blocked()).toEqual(before);
    expect([after.answeredOn, after.result, after.stage]).toEqual([undefined, '', assigned.stage]);
    expect(after.steps.at(-1)).toMatchObject({
      inForce: false,
      takenBackOn: '2026-01-15',
      takenBackWhy: '登记错了',
    });
    for (const wrong of [step, 'x'])
      expect((await refusalOf(client.opinions.takeBack({ id, step: wrong, why: '再来一次' }))).code).toBe(
        'unknown-step',
      );
  });

  it('refuses steps of a future day, before what they stand on, and due before they are taken', async () => {
    const { client, id, on } = await raised();
    const assign = (date: string, more = {}) =>
      client.opinions.assign({ ...on(date), unit: '镇水务站', ...more });
    expect((await refusalOf(assign('2026-01-16'))).code).toBe('future-date');
    expect(await refusalOf(assign('2025-11-30'))).toMatchObject({
      code: 'step-too-early',
      message: '交办日期早于提出日期（2025年12月1日）。',
    });
    expect((await refusalOf(assign('2025-12-03', { dueOn: '2025-12-02' }))).code).toBe('due-before-step');
    await assign('2025-12-03');
    expect((await refusalOf(client.opinions.urge(on('2025-12-02')))).code).toBe('step-too-early');
    const early = client.opinions.answer({ id, answeredOn: '2025-12-02', result: 'A' });
    expect((await refusalOf(early)).code).toBe('answer-before-assignment');
    expect((await client.opinions.detail({ id })).steps).toHaveLength(1);
    expect((await refusalOf(client.opinions.urge({ id: 'x', date: '2025-12-04' }))).code).toBe(
      'unknown-opinion',
    );
  });
});
