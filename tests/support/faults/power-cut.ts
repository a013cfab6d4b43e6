import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEndName, logEndOf } from '#database/log-end.ts';
import { lossOf } from '#database/lost-entries.ts';
import { openDatabase } from '#database/open.ts';
import { temporaryFolder } from '#support/office.ts';
import { childProgram, randomFrom } from './children.ts';
import { judge } from './records.ts';
import { stockedVault } from './stocked-vault.ts';
import { readTrace, type TraceEvent } from './trace.ts';

/** Whether this machine can trace a program's writes. */
export const canTrace =
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** What the images of a power cut came to. */
export type CutFigures = {
  images: number;
  intact: number;
  lost: number;
  broken: number;
  syncs: number;
  first: string;
};

const sector = 512;
const files = ['office.db', 'office.db-wal', logEndName];

function apply(content: Buffer, event: TraceEvent, bytes?: number): Buffer {
  if (event.kind === 'cut') {
    const size = Buffer.alloc(event.size);
    content.copy(size);
    return size;
  }
  if (event.kind !== 'write') return content;
  const data = event.bytes.subarray(0, bytes);
  const end = event.at + data.length;
  const grown = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
  data.copy(grown, event.at);
  return grown;
}

/** One file as the disk may hold it: all up to its last sync, and of what was written since, some, some torn. */
function survivor(
  start: Buffer,
  events: TraceEvent[],
  random: () => number,
  chance: number,
): Buffer | undefined {
  const lastSync = events.findLastIndex(({ kind }) => kind === 'sync');
  let content: Buffer = Buffer.from(start);
  let present = true;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'remove') {
      content = Buffer.alloc(0);
      present = false;
    } else if (event.kind !== 'sync') present = true;
    if (index < lastSync) content = apply(content, event);
    else if (random() < chance) {
      const torn = event.kind === 'write' && event.bytes.length > sector && random() < 0.2;
      const sectors = torn ? 1 + Math.floor((random() * (event.bytes.length - 1)) / sector) : undefined;
      content = apply(content, event, sectors === undefined ? undefined : sectors * sector);
    }
  }
  return present ? content : undefined;
}

/** Records voters through the real core under strace; the trace, and the vault as it was before. */
async function traced(commits: number, control: boolean) {
  const stocked = await stockedVault();
  const folder = temporaryFolder();
  const [trace, acknowledged] = [join(folder, 'trace'), join(folder, 'acknowledged')];
  const before = join(folder, 'before');
  cpSync(stocked.vault, before, { recursive: true });
  writeFileSync(acknowledged, '');
  const watched = [...files, `${logEndName}.tmp`].map((name) => join(stocked.vault, name));
  watched.push(acknowledged);
  const { stderr } = spawnSync(
    'strace',
    [
      ...['-f', '--seccomp-bpf', '-xx', '-s', '100000', '-o', trace],
      ...['-e', 'trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,close'],
      ...watched.flatMap((path) => ['-P', path]),
      ...[process.execPath, childProgram('record'), ...stocked.args, acknowledged, String(commits)],
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CHECKPOINT: '60', ...(control ? { CONTROL: 'synchronous=OFF' } : {}) },
    },
  );
  if (/Error/.test(stderr)) throw new Error(`the traced child failed: ${stderr}`);
  return { ...stocked, before, events: readTrace(readFileSync(trace, 'latin1'), watched) };
}

/** What is wrong with the note of the log's end: ahead of the database, or behind what was acknowledged. */
function noteFaults(vault: string, dataKey: Uint8Array, acknowledged: string[]): string[] {
  const noted = logEndOf(vault, dataKey).read();
  if (!noted) return ['no note of the log’s end is left'];
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  try {
    const loss = lossOf(database, [noted]);
    const last = database
      .prepare<[string], number>('SELECT max(seq) FROM audit_changes WHERE record = ?')
      .pluck()
      .get(acknowledged.at(-1) ?? '');
    return [
      ...(loss ? [`a false alarm: noted ${noted.seq}, there ${loss.found.seq}`] : []),
      ...(noted.seq < (last ?? 0) ? [`acknowledged ${last}, noted ${noted.seq}`] : []),
    ];
  } finally {
    database.close();
  }
}

/**
 * Cuts the power at random moments of a traced run, builds what the disk may hold then, opens it and holds it against
 * what had been acknowledged. Files only; a lost name in a folder and a disk that lies about syncing are not modelled.
 */
export async function cutPower(images: number, { commits = 60, control = false } = {}): Promise<CutFigures> {
  const { before, events, dataKey } = await traced(commits, control);
  const random = randomFrom(images);
  const figures: CutFigures = {
    images,
    intact: 0,
    lost: 0,
    broken: 0,
    syncs: events.filter(({ kind, file }) => kind === 'sync' && file !== logEndName).length,
    first: '',
  };
  const started = events.findIndex(({ file }) => file === 'acknowledged');
  const image = join(temporaryFolder(), 'vault');
  for (let number = 0; number < images; number += 1) {
    const until = started + Math.floor(random() * (events.length - started));
    const happened = events.slice(0, until);
    const acknowledged = happened.flatMap((event) =>
      event.file === 'acknowledged' && event.kind === 'write' ? [event.bytes.toString().trim()] : [],
    );
    const chance = [0, 0.3, 0.5, 0.8, 1][Math.floor(random() * 5)] ?? 0;
    rmSync(image, { recursive: true, force: true });
    mkdirSync(image);
    for (const name of files) {
      const start = existsSync(join(before, name)) ? readFileSync(join(before, name)) : Buffer.alloc(0);
      const own = happened.filter(({ file }) => file === name);
      const content = survivor(start, own, random, chance);
      if (content) writeFileSync(join(image, name), content);
    }
    const { lost, broken } = judge(image, dataKey, acknowledged);
    if (broken.length === 0 && !control) broken.push(...noteFaults(image, dataKey, acknowledged));
    if (broken.length > 0) figures.broken += 1;
    else if (lost > 0) figures.lost += 1;
    else figures.intact += 1;
    figures.first ||= broken[0] ?? (lost > 0 ? `${lost} acknowledged entries lost` : '');
  }
  return figures;
}
