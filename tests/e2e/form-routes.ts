import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { addresses } from '../pages/addresses.ts';

/** Forms of which nothing is kept as a draft: passwords, what was pasted, and rules that are tried as they are changed. */
export const withoutDraft = ['/exchange/rows/:kind', '/practices/:part', '/vault/users/new'];

/** The addresses of `routes.tsx` that are a form: their names say so. */
export const formAddresses = addresses.filter(
  (address) => /\/(new|edit|open)$/.test(address) || withoutDraft.includes(address),
);

/** An office with one record of every noun that a form corrects; answers the record of each by its address. */
export async function oneOfEach(client: DeskClient): Promise<Record<string, string>> {
  const date = '2026-01-06';
  const terms = await client.terms.save({
    ordinal: 19,
    name: '清溪镇第十九届人民代表大会',
    fromOn: '2021-11-20',
  });
  const stations = await client.stations.save({ name: '清溪站' });
  const groups = await client.groups.save({ name: '第一代表小组' });
  const deputies = await client.deputies.save({
    name: '欧明和',
    level: 'township',
    stationId: stations.id,
    groupId: groups.id,
  });
  const deputyId = deputies.id;
  const receptions = await client.receptions.record({
    ...{ date, stationId: stations.id, deputyIds: [deputyId], visitor: '郑素华', matter: '二组路灯坏了' },
  });
  return {
    terms: terms.id,
    stations: stations.id,
    groups: groups.id,
    deputies: deputyId,
    receptions: receptions.id,
    activities: (await client.activities.save({ date, title: '视察水利', kind: '视察' })).id,
    deeds: (await client.deeds.save({ deputyId, date, kind: '公益慈善', title: '调解宅基地纠纷' })).id,
    opinions: (await client.opinions.save({ leadId: deputyId, raisedOn: date, title: '修路' })).id,
    reportbacks: (await client.reportbacks.save({ deputyId, date })).id,
  };
}

const kinds: Record<string, string> = { kind: 'stations', part: 'bin' };

/** An address with a record, or a kind, in the place of its parameter. */
export const filled = (address: string, records: Readonly<Record<string, string>>): string =>
  address.replace(/:(\w+)/, (_, name: string) => kinds[name] ?? records[address.split('/')[1] ?? ''] ?? '');
