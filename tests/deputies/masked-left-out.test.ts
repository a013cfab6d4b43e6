import { describe, expect, it } from 'vitest';
import { newOffice } from '#support/office.ts';

describe('a form that leaves a masked number out', () => {
  it('keeps it as it is: of a deputy, of a station', async () => {
    const { client } = await newOffice();
    await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会' });
    const station = await client.stations.save({ name: '大坪站', phone: '08791234567' });
    const deputy = await client.deputies.save({
      name: '王建国',
      level: 'township',
      phone: '13812341234',
      idNumber: '530123198009011234',
      stationId: station.id,
    });
    await client.stations.save({ id: station.id, name: '大坪代表联络站' });
    await client.deputies.save({ id: deputy.id, name: '王建国', level: 'township', stationId: station.id });
    expect([
      await client.stations.reveal({ id: station.id, purpose: '核对登记' }),
      await client.deputies.reveal({ id: deputy.id, purpose: '核对登记' }),
    ]).toEqual([{ phone: '08791234567' }, { phone: '13812341234', idNumber: '530123198009011234' }]);
  });
});
