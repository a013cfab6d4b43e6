import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEndName } from '#database/log-end.ts';
import { markName } from '#database/session-mark.ts';
import { officeAt, password, temporaryFolder } from '#support/office.ts';
import { killAfter, randomFrom } from './children.ts';
import { acknowledgedIn } from './records.ts';
import { stockedVault } from './stocked-vault.ts';

/** What befell SQLite's write-ahead log after the kill. */
const damages = ['none', 'deleted', 'cut', 'flipped'] as const;
export type Damage = (typeof damages)[number];

function spoil(file: string, damage: Damage, random: () => number): void {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length === 0) return;
  const place = Math.floor(random() * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(random() * 8)), place);
  if (damage === 'deleted') rmSync(file);
  if (damage === 'cut') truncateSync(file, place);
  if (damage === 'flipped') writeFileSync(file, bytes);
}

/** What came of it: how often acknowledged work was gone, how often that was told, and what was told wrongly. */
export type LogFigures = { kills: number; robbed: number; told: number; entries: number; wrong: string[] };

/** How many entries the check of the log says to be missing; 0 where it says that it has all. */
async function toldIn(vault: string): Promise<{ told: number; present: Set<string>; message: string }> {
  const { client, app } = officeAt(vault, { today: '2025-06-11' });
  await client.vault.unlock({ password });
  const { lost, message } = await client.log.verify();
  const { rows } = await client.receptions.list({ year: 2025, search: '断电试验' });
  await app.close();
  const told = lost ? Number(/缺 (\d+) 条/.exec(message)?.[1] ?? -1) : 0;
  return { told, message, present: new Set(rows.map(({ id }) => id)) };
}

/**
 * Kills a core that records voters, spoils the write-ahead log that it left (or leaves it, every fourth time), and opens
 * the vault again. The control is without the note that is kept beside the database.
 */
export async function killAndSpoilLog(kills: number, { control = false } = {}): Promise<LogFigures> {
  const { vault, args } = await stockedVault();
  const random = randomFrom(kills);
  const figures: LogFigures = { kills, robbed: 0, told: 0, entries: 0, wrong: [] };
  for (let kill = 0; kill < kills; kill += 1) {
    const damage = damages[kill % damages.length] ?? 'none';
    const folder = temporaryFolder();
    const [copy, acknowledgements] = [join(folder, 'vault'), join(folder, 'acknowledged')];
    cpSync(vault, copy, { recursive: true });
    await killAfter(50 + random() * 200, 'record', [copy, ...args.slice(1), acknowledgements]);
    spoil(join(copy, 'office.db-wal'), damage, random);
    if (control) for (const name of [logEndName, markName]) rmSync(join(copy, name), { force: true });
    const { told, present, message } = await toldIn(copy);
    const lost = acknowledgedIn(acknowledgements).filter((id) => !present.has(id)).length;
    if (lost > 0) figures.robbed += 1;
    if (told > 0) figures.told += 1;
    figures.entries += lost;
    // beside the entries: that the clock went back, and a step that was noted and not yet acknowledged at the kill
    if (lost > 0 ? told < lost || told > lost + 2 : told > 2) {
      figures.wrong.push(`kill ${kill + 1} (${damage}): ${lost} lost, ${told} told: ${message}`);
    }
    if (damage === 'none' && told + lost > 0)
      figures.wrong.push(`kill ${kill + 1}: a false alarm, ${message}`);
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}
