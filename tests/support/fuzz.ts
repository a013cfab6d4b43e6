import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { hostileInput, type Pools, procedures } from './contract-input.ts';
import { demoFiles, demoOffice, password, temporaryFolder } from './office.ts';
import { waitsOver } from './waits-over.ts';

/** One call of a procedure by its path. */
export type CallProcedure = (path: string, input: unknown) => Promise<unknown>;

/** What came of a run: answers by kind, and every answer that was none. */
export type FuzzReport = {
  calls: Record<string, number>;
  answers: { result: number; refused: number; locked: number };
  faults: { path: string; input: unknown; error: unknown }[];
};

type Office = Awaited<ReturnType<typeof demoOffice>>;

const hour = 60 * 60 * 1000;

/** An office whose clock goes on with each call, by more than any wait after wrong passwords; nothing locks it but a call. */
export async function fuzzedOffice() {
  let now = Date.parse('2026-01-15T04:00:00Z');
  const clock = () => {
    now += hour;
    return new Date(now);
  };
  return demoOffice({ clock, uptime: waitsOver(), idleMinutes: 100 * 365 * 24 * 60, wait: () => () => {} });
}

/** Calls by path, a stream read to its end. */
export const callsTo = ({ client }: Office): CallProcedure => {
  const features = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return async (path, input) => {
    const [feature = '', name = ''] = path.split('.');
    const answer = await features[feature]?.[name]?.(input);
    if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
    const events: unknown[] = [];
    for await (const event of answer as AsyncIterable<unknown>) events.push(event);
    return events;
  };
};

const idOf = ({ id }: { id: string }) => id;

/** Ids of real records, names of real templates and choices, and paths within a folder of the test's own. */
async function poolsOf({ client }: Office): Promise<Pools> {
  const year = { year: 2025 };
  const deputies = (await client.deputies.list({})).rows.slice(0, 5).map(idOf);
  const stations = (await client.stations.list(year)).map(idOf);
  const groups = (await client.groups.list(year)).map(idOf);
  const opinions = (await client.opinions.list(year)).rows.slice(0, 5).map(idOf);
  const receptions = (await client.receptions.list(year)).rows.slice(0, 5).map(idOf);
  const activities = (await client.activities.list(year)).slice(0, 3).map(idOf);
  const reportbacks = (await client.reportbacks.list(year)).rows.slice(0, 3).map(idOf);
  const templates = (await client.officialDocuments.templates()).map(({ name }) => name);
  const series = await client.officialDocuments.saveSeries({
    code: '清人大主席团',
    body: '清溪镇人大主席团',
    year: 2025,
    used: 0,
  });
  const papers: string[] = [];
  for (let count = 0; count < 4; count += 1)
    papers.push((await client.officialDocuments.keep({ template: 'notice', ...year })).id);
  const users = (await client.users.list()).map(idOf);
  const folder = temporaryFolder();
  mkdirSync(join(folder, '文件夹.desk'));
  writeFileSync(join(folder, '空.desk'), '');
  const backup = (await client.backups.create({ to: folder })).file;
  const files = [
    backup,
    join(folder, '文件夹.desk'),
    join(folder, '空.desk'),
    join(folder, '没有.desk'),
    folder,
    '',
    `${folder}/\0`,
  ];
  const folders = [
    folder,
    join(folder, '新的'),
    join(folder, '空.desk'),
    '',
    `${folder}/\0`,
    `${folder}/${'长'.repeat(300)}`,
  ];
  const ids = [
    deputies,
    opinions,
    receptions,
    activities,
    reportbacks,
    papers,
    users,
    stations,
    groups,
  ].flat();
  const subjects = [...ids, '2025年第1季度', ''];
  return {
    paths: { file: files, to: folders, folder: folders },
    texts: {
      id: ids,
      ...{
        deputyId: deputies,
        deputyIds: deputies,
        stationId: stations,
        groupId: groups,
        seriesId: [series.id],
      },
      ...{
        template: templates,
        subject: subjects,
        upload: uploadNames,
        uploads: uploadNames,
        plan: ['@plan'],
      },
      ...{ search: ['欧', '路灯', ''], unit: ['清溪镇水务站'], result: ['A', 'B'], machine: users },
      ...{ current: ['不是密码'], password: ['不是密码', '四个不相干的词-某人'], practice: ['general'] },
    },
  };
}

const uploadNames = ['@workbook', '@junk', '@document'];

/** Puts files on the counter, where the oldest go, and the names by which inputs ask for them in their place. */
function uploadsAt(office: Office) {
  const bytes = new Map<string, Uint8Array>([
    ['@workbook', demoFiles()[0]?.bytes ?? new Uint8Array()],
    ['@junk', new Uint8Array([80, 75, 3, 4, 1, 2, 3])],
    ['@document', readFileSync(join(import.meta.dirname, '..', '..', 'package.json'))],
  ]);
  let plan = '';
  const resolved = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value === '@plan') return plan;
      const file = bytes.get(value);
      return file ? office.app.files.put(`${value}.xlsx`, file) : value;
    }
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner)]));
  };
  const note = (path: string, answer: unknown) => {
    if (path === 'exchange.preview') plan = (answer as { plan: string }).plan;
  };
  return { resolved, note };
}

/** Opens the vault where a call has locked it. */
async function openAgain({ client }: Office): Promise<void> {
  const { state } = await client.vault.status();
  if (state !== 'open') await client.vault.unlock({ password, label: '经办人' });
}

/** Calls every procedure of the contract in turn, `count` calls in all, with input drawn from `seed`. */
export async function fuzz(
  office: Office,
  { count, seed, call = callsTo(office) }: { count: number; seed: number; call?: CallProcedure },
): Promise<FuzzReport> {
  const pools = await poolsOf(office);
  const each = Math.ceil(count / procedures.length);
  const inputs = procedures.slice(0, count).map(({ path, schema }) => ({
    path,
    drawn: fc.sample(hostileInput(schema, pools), { numRuns: each, seed }),
  }));
  const { resolved, note } = uploadsAt(office);
  const report: FuzzReport = { calls: {}, answers: { result: 0, refused: 0, locked: 0 }, faults: [] };
  for (let made = 0; made < count; made += 1) {
    const { path, drawn } = inputs[made % inputs.length] as (typeof inputs)[number];
    const input = resolved(drawn[Math.floor(made / inputs.length)]);
    report.calls[path] = (report.calls[path] ?? 0) + 1;
    try {
      note(path, await call(path, input));
      report.answers.result += 1;
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'REFUSED') report.answers.refused += 1;
      else if (error instanceof ORPCError && error.code === 'LOCKED') report.answers.locked += 1;
      else report.faults.push({ path, input, error });
    }
    await openAgain(office);
  }
  return report;
}
