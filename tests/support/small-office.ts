import { copiedFolder, copiedOffice, create, type Office, type OfficeOptions } from './office.ts';

const person = (id: string, name: string) => ({ name, level: 'township' as const, idNumber: id });

async function makeSmall(office: Office) {
  const { client } = office;
  const { recoveryCode } = await create(office);
  const term = await client.terms.save({
    ordinal: 19,
    name: '清溪镇第十九届人民代表大会',
    fromOn: '2021-11-20',
  });
  const station = async (name: string) => (await client.stations.save({ name })).id;
  const group = async (name: string) => (await client.groups.save({ name })).id;
  const stations = [await station('清溪站'), await station('大坪站')] as const;
  const groups = [await group('第一代表小组'), await group('第二代表小组')] as const;
  const deputy = async (id: string, name: string, at: 0 | 1) =>
    (await client.deputies.save({ ...person(id, name), stationId: stations[at], groupId: groups[at] })).id;
  const deputies = [
    await deputy('510000197001010012', '欧明和', 0),
    await deputy('510000197001010020', '尹长礼', 0),
    await deputy('510000197001010039', '赵国伟', 1),
    await deputy('510000197001010047', '田艳', 1),
  ] as const;
  return { recoveryCode, term: term.id, stations, groups, deputies };
}

/**
 * An office made by hand through the contract: the nineteenth term, two stations and two groups, two deputies at each
 * station; small, so that a test may write to it hundreds of times. Its clock stands at noon of 15 January 2026.
 */
export const smallOffice = (options?: OfficeOptions) =>
  copiedOffice({ name: 'small-office', today: options?.today }, makeSmall, options);

/** The folder of that office's vault, closed. */
export const smallFolder = async () => (await copiedFolder({ name: 'small-office' }, makeSmall)).vault;

export type SmallOffice = Awaited<ReturnType<typeof smallOffice>>;
