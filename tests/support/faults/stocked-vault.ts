import { join } from 'node:path';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { demoOffice, password, resources } from '#support/office.ts';

/** A closed vault of 清溪镇 with its five workbooks, made through the core; and what a child needs to open it. */
export async function stockedVault() {
  const { client, vault } = await demoOffice({ today: '2025-06-10' });
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  return { vault, dataKey, args: [vault, resources, password], key: Buffer.from(dataKey).toString('hex') };
}
