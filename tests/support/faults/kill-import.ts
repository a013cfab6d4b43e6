import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain } from '#database/audit.ts';
import { openDatabase } from '#database/open.ts';
import { vaultFolder } from '#features/vault/store.ts';
import { newOffice, password, resources, temporaryFolder, workbooks } from '#support/office.ts';
import { killAfter, randomFrom } from './children.ts';

const roster = join(workbooks, '代表名册.xlsx');

/** Deputies of the roster. */
const all = 86;

/** What is wrong with the vault after a kill: an import is there whole with its entry, or it is not there. */
function faultsIn(file: string, dataKey: Uint8Array): string[] {
  const database = openDatabase(file, dataKey);
  try {
    const one = (sql: string) => database.prepare(sql).pluck().get();
    const faults: string[] = [];
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('damaged');
    if (verifyChain(database).state !== 'whole') faults.push('the log is not whole');
    const [persons, deputies] = [one('SELECT count(*) FROM persons'), one('SELECT count(*) FROM deputies')];
    const last = one('SELECT action FROM audit ORDER BY seq DESC LIMIT 1');
    const expected = last === 'exchange.apply' ? all : 0;
    if (deputies !== expected || persons !== expected)
      faults.push(`${deputies} deputies, ${persons} persons after ${last}`);
    return faults;
  } finally {
    database.close();
  }
}

/** Kills a core that imports and takes back; `halves` is the control that writes statement by statement. */
export async function killWhileImporting(kills: number, halves = false) {
  const { client, vault, recoveryCode } = await newOffice();
  await client.vault.lock();
  const { dataKey } = vaultFolder(vault).keyByRecoveryCode(recoveryCode);
  const random = randomFrom(kills);
  const broken: string[] = [];
  let interrupted = 0;
  let finished = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = temporaryFolder();
    const [copy, notes] = [join(folder, 'vault'), join(folder, 'notes')];
    cpSync(vault, copy, { recursive: true });
    const mode = halves ? ['halves'] : [];
    await killAfter(20 + random() * 600, 'import', [copy, resources, password, roster, notes, ...mode]);
    const noted = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
    finished += noted.filter((word) => word !== 'begun').length;
    if (noted.at(-1) === 'begun') interrupted += 1;
    const faults = faultsIn(join(copy, 'office.db'), dataKey);
    broken.push(...faults.map((fault) => `kill ${kill + 1}: ${fault}`));
  }
  return { kills, interrupted, finished, broken };
}
