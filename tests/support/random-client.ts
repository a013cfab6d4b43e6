import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import type { ProcedurePath } from '#electron/permissions.ts';
import { isAtTheDoor } from '#electron/procedure.ts';
import { type Role, roles } from '#electron/values/roles.ts';
import { addChair, chairPassword, sign } from './chair.ts';
import { createdOffice, officeAt, password, temporaryFolder } from './office.ts';
import { call, metaOf, procedurePaths } from './procedures.ts';
import { sampleInput } from './sample-input.ts';
import { smallOffice } from './small-office.ts';
import { waitsOver } from './waits-over.ts';

/** Who calls at random: somebody with the link only, or with a session of their own. */
export type Caller = 'link' | Role;

/** The post of each role in that office. */
export const labels: Record<Role, string> = {
  chair: '主席',
  clerk: '经办人',
  liaison: '联络员岗',
  reader: '查看岗',
  auditor: '审计岗',
};
const passwords: Record<Role, string> = {
  chair: chairPassword,
  clerk: password,
  liaison: '联络员自己的口令-2026',
  reader: '查看的人的口令-2026',
  auditor: '审计的人的口令-2026',
};

/** An office in which there is something of everybody's to be protected, as a folder to copy from. */
export type Prepared = Awaited<ReturnType<typeof prepareOffice>>;

/** Makes it: records, a user of each role, an approval and a locked year, backups that are traps, and one that is not. */
export async function prepareOffice() {
  const office = await smallOffice();
  const { client, vault, deputies } = office;
  const folder = temporaryFolder();
  const keep = (file: string, name: string) => {
    copyFileSync(file, join(folder, name));
    return name;
  };
  const beforeChair = keep((await client.backups.create({})).file, '主席以前.desk');
  const foreign = await createdOffice();
  const another = keep((await foreign.client.backups.create({})).file, '别的保险库.desk');
  await addChair(client);
  const [station, other] = office.stations;
  for (const [stationId, deputyId] of [
    [station, deputies[0]],
    [other, deputies[2]],
  ] as const) {
    const reception = { date: '2025-03-06', stationId, deputyIds: [deputyId] };
    await client.receptions.record({ ...reception, matter: '路灯不亮', visitor: '王秀英' });
    await client.receptions.record({ ...reception, matter: '水渠塌方' });
    await client.opinions.save({ raisedOn: '2025-03-07', leadId: deputyId, title: '修复水渠' });
  }
  for (const role of ['liaison', 'reader', 'auditor'] as const)
    await client.users.add({
      label: labels[role],
      role,
      password: passwords[role],
      ...(role === 'liaison' && { stationId: station }),
    });
  await client.vault.unlock({ password: chairPassword });
  await client.users.renewRecoveryCode();
  await sign(client, { kind: 'return', year: 2025 });
  await sign(client, { kind: 'lock', year: 2024 });
  await client.backups.create({});
  const users = (await client.users.list()).map(({ id }) => id);
  const ids = [
    ...(await client.stations.list({ year: 2025 })),
    ...(await client.receptions.list({ year: 2025 })).rows,
    ...(await client.opinions.list({ year: 2025 })).rows,
    ...(await client.deputies.list({})).rows,
    ...(await client.approvals.list()).rows,
  ].map(({ id }) => id);
  await office.app.close();
  return { vault, folder, beforeChair, other: another, users, ids, station };
}

/** One call: a procedure of the contract, and whole numbers by which its input is chosen. */
export type RandomCall = { path: ProcedurePath; picks: number[] };

/** Sequences of calls over the whole contract; what opens, proves and exchanges comes more often than by its share. */
export const sequences = fc.array(
  fc.record({
    path: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...procedurePaths) },
      // what each caller may do of its own, and what fits by chance only
      {
        weight: 1,
        arbitrary: fc.constantFrom<ProcedurePath>('restore.run', 'receptions.remove', 'users.changePassword'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...procedurePaths.filter((path) => isAtTheDoor(metaOf(path)) || path.startsWith('users.')),
        ),
      },
    ),
    picks: fc.array(fc.nat(9999), { minLength: 16, maxLength: 16 }),
  }),
  { minLength: 3, maxLength: 8 },
);

/** An office under way: the core, and the one tab of whoever calls. */
export function startOffice(prepared: Prepared) {
  const home = temporaryFolder();
  const vault = join(home, 'vault');
  cpSync(prepared.vault, vault, { recursive: true });
  const stick = join(home, 'stick');
  mkdirSync(stick);
  for (const name of [prepared.beforeChair, prepared.other])
    copyFileSync(join(prepared.folder, name), join(stick, name));
  // guessing is slowed elsewhere, here it is not to hide anything
  const { app } = officeAt(vault, { today: '2026-01-15', uptime: waitsOver() });
  const tab = () =>
    createRouterClient(app.router, { context: app.context({ place: '测试' }) }) as unknown as DeskClient;
  return { app, vault, stick, tab };
}

export type Running = ReturnType<typeof startOffice>;

/** Input of a call: the sample of its procedure, each value replaced by one that the caller could know or guess. */
function inputOf({ path, picks }: RandomCall, caller: Caller, prepared: Prepared, running: Running): unknown {
  let at = 0;
  const pick = <Value>(values: readonly Value[]): Value => {
    const chosen = values[(picks[at++ % picks.length] ?? 0) % values.length];
    if (chosen === undefined && values.length === 0) throw new Error('nothing to pick from');
    return chosen as Value;
  };
  const guesses = ['四个不相干的词-9999', '123456', '口头告知的首次密码-2026'];
  const known = caller === 'link' ? guesses : [passwords[caller], passwords[caller], ...guesses];
  const own = readdirSync(join(running.vault, 'backups')).map((name) => join(running.vault, 'backups', name));
  const files = [
    ...own,
    ...[prepared.beforeChair, prepared.other].map((name) => join(running.stick, name)),
    running.vault,
    'x',
  ];
  const secret = () =>
    pick([{ password: pick(known) }, { password: pick(known), label: pick(Object.values(labels)) }]);
  const chosenFor = (key: string, value: unknown): unknown => {
    if (key === 'secret' || key === 'by') return secret();
    if (Array.isArray(value)) return value.map((item) => chosenFor(key, item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, chosenFor(name, inner)]));
    if (/password|current/.test(key)) return pick(known);
    if (/^id$|Ids?$/.test(key))
      return pick(path.startsWith('users.') ? prepared.users : [value, ...prepared.ids, prepared.station]);
    if (key === 'seq') return pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    if (key === 'role') return pick(roles);
    if (key === 'label') return pick([...Object.values(labels), `岗位${pick([1, 2, 3, 4])}`]);
    if (key === 'file') return pick(files);
    if (key === 'folder') return pick(['', running.stick, running.vault]);
    if (key === 'seen') return pick([value, '']);
    return value;
  };
  const sample = (sampleInput[path] ?? {}) as object;
  const proof =
    metaOf(path).manner === 'proved' || path === 'restore.preview' ? { by: pick([undefined, secret()]) } : {};
  return { ...(chosenFor('', sample) as object), ...proof };
}

/** How calls were answered. */
export type Tally = Record<'done' | 'refused' | 'locked', number> & {
  /** Procedures that were carried out at least once. */
  achieved: Set<string>;
  /** What was no refusal but a fault of ours, by procedure. */
  faults: Set<string>;
};

export const newTally = (): Tally => ({
  done: 0,
  refused: 0,
  locked: 0,
  achieved: new Set(),
  faults: new Set(),
});

/** Makes one sequence of calls at a tab of the caller's, let in first where they have a password. */
export async function perform(
  sequence: readonly RandomCall[],
  caller: Caller,
  prepared: Prepared,
  running: Running,
  tally: Tally,
): Promise<void> {
  const client = running.tab();
  const colleague = running.tab();
  if (caller !== 'link') await client.vault.unlock({ password: passwords[caller], label: labels[caller] });
  else if ((sequence[0]?.picks[0] ?? 0) % 2 === 0) await colleague.vault.unlock({ password: chairPassword });
  for (const one of sequence) {
    try {
      await call(client, one.path, inputOf(one, caller, prepared, running));
      tally.done += 1;
      tally.achieved.add(one.path);
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (code === 'REFUSED') tally.refused += 1;
      else if (code === 'LOCKED') tally.locked += 1;
      else tally.faults.add(`${one.path}: ${error instanceof Error ? error.message.slice(0, 120) : error}`);
    }
  }
  running.app.machine();
}
