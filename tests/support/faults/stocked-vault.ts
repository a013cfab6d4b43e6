import { join } from 'node:path';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { password, resources } from '#support/office.ts';
import { smallOffice } from '#support/small-office.ts';
import { marker } from '../../faults/children/recording-app.ts';

/** A closed vault of 清溪镇 with a reception such as children record, made through the core; and what a child needs to open it. */
export async function stockedVault() {
  const { client, vault, stations, deputies } = await smallOffice({ today: '2025-06-10' });
  const reception = { date: '2025-06-10', stationId: stations[0], deputyIds: [deputies[0]] };
  await client.receptions.record({ ...reception, matter: marker });
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  return { vault, dataKey, args: [vault, resources, password], key: Buffer.from(dataKey).toString('hex') };
}
