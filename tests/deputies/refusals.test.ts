import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const editOf = async ({ client }: Awaited<ReturnType<typeof demoOffice>>, at: number) => {
  const { rows } = await client.deputies.list({});
  const { timeline, checks, birthMonth, groupId, stationId, ...rest } = await client.deputies.detail({
    id: rows[at]?.id ?? '',
  });
  return {
    ...rest,
    sex: rest.sex === '女' ? ('女' as const) : ('男' as const),
    ...(birthMonth && { birthMonth }),
    ...(groupId && { groupId }),
    ...(stationId && { stationId }),
  };
};

describe('a deputy is refused', () => {
  it('where there is none of that id', async () => {
    const office = await demoOffice();
    const { client } = office;
    const refused = [
      client.deputies.detail({ id: 'x' }),
      client.deputies.reveal({ id: 'x', purpose: '核对登记' }),
      client.deputies.save({ ...(await editOf(office, 0)), id: 'x' }),
      client.scoring.deputy({ deputyId: 'x', year: 2025 }),
    ];
    for (const call of refused) expect((await refusalOf(call)).code).toBe('unknown-deputy');
  });

  it('an identity number that another has, named by whom', async () => {
    const office = await demoOffice();
    const { client } = office;
    const [one, other] = [await editOf(office, 0), await editOf(office, 1)];
    const { idNumber } = await client.deputies.reveal({ id: one.id, purpose: '核对登记' });
    expect(await refusalOf(client.deputies.save({ ...other, idNumber }))).toEqual({
      code: 'id-number-taken',
      message: `这个身份证号码已登记在${one.name}名下。`,
      remedy: '请对照证件核对两人的号码。',
    });
    expect((await client.deputies.reveal({ id: other.id, purpose: '核对登记' })).idNumber).not.toBe(idNumber);
  });
});
