import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { ProcedurePath } from '#electron/permissions.ts';
import { permissions } from '#electron/permissions.ts';
import { isAtTheDoor } from '#electron/procedure.ts';
import { plainInput, procedures, stringLeaves } from '#support/contract-input.ts';
import { callsTo } from '#support/fuzz.ts';
import { password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { sampleInput } from '#support/sample-input.ts';
import { type SmallOffice, smallOffice } from '#support/small-office.ts';
import { waitsOver } from '#support/waits-over.ts';

const liaison = { label: '清溪站联络员', password: '四个不相干的词-清溪' };
const asLiaison = ({ client }: SmallOffice) =>
  client.vault.unlock({ password: liaison.password, label: liaison.label });
const asClerk = ({ client }: SmallOffice) => client.vault.unlock({ password, label: '经办人' });

/** Words that only records of the other station have: of its voter, its deputies, its board, its clerk's draft. */
const foreign = [
  ...[
    '段来访',
    '13987654321',
    '05551234567',
    '大坪村三组',
    '水渠塌方',
    '已告知村委会',
    '大坪水管所',
    '已勘查渠道',
  ],
  ...[
    '沈登记',
    '大坪备注',
    '很满意大坪',
    '赵国伟',
    '田艳',
    '大坪站',
    '请主席尽快审定大坪',
    '大坪草稿',
    '大坪站长',
  ],
];

/** A second station with something of every kind, a liaison of the first, and the ids of all that is the second's. */
async function twoStations() {
  const office = await smallOffice({ uptime: waitsOver() });
  const { client, stations, deputies } = office;
  const [own, other] = stations;
  const receive = (stationId: string, deputyId: string, voter: object) =>
    client.receptions.record({
      date: '2026-01-06',
      stationId,
      deputyIds: [deputyId],
      matter: '路灯不亮',
      ...voter,
    });
  await receive(own, deputies[0], { visitor: '王秀英' });
  const voter = {
    ...{ visitor: '段来访', phone: '13987654321', address: '大坪村三组', matter: '水渠塌方' },
    ...{ onSpotReply: '已告知村委会', transferred: true, unit: '大坪水管所', progress: '已勘查渠道' },
    ...{ satisfaction: '很满意大坪', registrar: '沈登记', note: '大坪备注' },
  };
  const reception = await receive(other, deputies[2], voter);
  const removed = await receive(other, deputies[3], voter);
  await client.receptions.remove({ id: removed.id });
  await client.stations.save({ id: other, name: '大坪站', head: '大坪站长', phone: '05551234567' });
  for (const date of ['2026-01-16', '2026-01-20'])
    await client.receptions.setDuty({ date, stationId: other, deputyIds: [deputies[2]] });
  const opinion = await client.opinions.save({
    raisedOn: '2026-01-07',
    leadId: deputies[2],
    title: '水渠塌方',
  });
  const matter = { kind: 'board' as const, stationId: other, withPhone: true };
  const asked = await client.approvals.ask({ matter, word: '请主席尽快审定大坪' });
  await client.drafts.keep({ form: 'reception', content: '大坪草稿' });
  const [binned] = (await client.bin.list()).rows;
  const entries = (await client.log.list({})).rows.map(({ seq }) => seq);
  await client.users.add({ ...liaison, role: 'liaison', stationId: own });
  const ids = [other, reception.id, removed.id, deputies[2], opinion.id, asked.id, binned?.id ?? ''];
  return { ...office, own, other, reception: reception.id, ids, entries };
}

type Office = Awaited<ReturnType<typeof twoStations>>;

/** An input with every word that stands for nothing in particular put in its place. */
const filled = (input: unknown, id: string): unknown => {
  if (input === 'x' || input === '清人大主席团') return id;
  if (Array.isArray(input)) return input.map((inner) => filled(inner, id));
  if (typeof input !== 'object' || input === null) return input === 2025 ? 2026 : input;
  return Object.fromEntries(Object.entries(input).map(([name, inner]) => [name, filled(inner, id)]));
};

/** Inputs of a procedure that ask for what is the other station's: its ids wherever a text is taken, alone and in company. */
function inputsFor({ path, schema }: (typeof procedures)[number], office: Office): unknown[] {
  if (schema === undefined) return [undefined];
  const { ids, own, other, entries } = office;
  const sample = sampleInput[path as ProcedurePath];
  const whole = [own, ...ids].flatMap((id) => [filled(plainInput(schema), id), filled(sample, id)]);
  const single = stringLeaves(schema).flatMap(({ withText }) => ids.map((id) => filled(withText(id), own)));
  const matters = ['return', 'lock', 'unlock'].map((kind) => ({ kind, year: 2026 }));
  const named =
    path === 'approvals.state' ? [{ kind: 'board', stationId: other, withPhone: true }, ...matters] : [];
  const months = path.startsWith('ledgers.')
    ? [own, other].map((stationId) => ({ stationId, year: 2026, month: 1 }))
    : [];
  const duties = path === 'receptions.duties' ? [{ from: '2026-01-01', to: '2026-12-31' }] : [];
  const visits = path === 'receptions.ofVisitor' ? [{ visitor: '段来访' }] : [];
  const drafts = path === 'drafts.find' ? [{ form: 'reception' }] : [];
  const steps = path.startsWith('log.') ? entries.map((seq) => ({ seq })) : [];
  return [...whole, ...single, ...named, ...months, ...duties, ...visits, ...drafts, ...steps];
}

const wordsOf = (answer: unknown) => JSON.stringify(answer) ?? '';
const found = (words: string, input: unknown) =>
  foreign.filter((word) => words.includes(word) && !wordsOf(input).includes(word));

/** Everything that a liaison may ask, asked as the user at the desk, and which of the other station's words came back. */
async function askEverything(office: Office, role: 'liaison' | 'clerk') {
  const call = callsTo(office as never);
  const told: { path: string; words: string[] }[] = [];
  const answered: Record<string, number> = {};
  for (const procedure of procedures) {
    const { path, meta } = procedure;
    const roles = permissions[path as ProcedurePath] ?? [];
    if (isAtTheDoor(meta) || !roles.includes('liaison')) continue;
    if (role === 'clerk' && (meta.kind === 'command' || !roles.includes('clerk'))) continue;
    answered[path] = 0;
    for (const input of inputsFor(procedure, office)) {
      let words: string;
      try {
        words = wordsOf(await call(path, input));
        answered[path] = (answered[path] ?? 0) + 1;
      } catch (error) {
        if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error;
        words = wordsOf(error.data);
      }
      const heard = found(words, input);
      if (heard.length > 0) told.push({ path, words: heard });
    }
  }
  return { told, answered };
}

/** What the other station has, as the office sees it. */
async function stateOf({ client, other, reception, entries }: Office) {
  return {
    station: await client.stations.detail({ id: other, year: 2026 }),
    receptions: (await client.receptions.list({ year: 2026, stationId: other })).rows,
    reception: await client.receptions.detail({ id: reception }),
    duties: (await client.receptions.duties({ from: '2026-01-01', to: '2026-12-31' })).filter(
      ({ stationId }) => stationId === other,
    ),
    approvals: await client.approvals.list(),
    bin: await client.bin.list(),
    log: (await client.log.list({ limit: 500 })).rows.filter(({ seq }) => entries.includes(seq)),
    draft: await client.drafts.find({ form: 'reception' }),
  };
}

describe('a liaison', () => {
  it('is told no word of another station by any procedure, whatever is asked, and changes nothing of it', async () => {
    const office = await twoStations();
    const before = await stateOf(office);
    await asLiaison(office);
    const { told, answered } = await askEverything(office, 'liaison');
    expect(told).toEqual([]);
    const permitted = procedures.filter(
      ({ path, meta }) => !isAtTheDoor(meta) && permissions[path as ProcedurePath]?.includes('liaison'),
    );
    expect(Object.keys(answered)).toEqual(permitted.map(({ path }) => path));
    const questions = permitted.filter(({ meta }) => meta.kind === 'query').map(({ path }) => path);
    // a record of another station, and a board that is not asked for, are refused each time
    const refusedAlways = questions.filter((path) => answered[path] === 0);
    expect(refusedAlways).toEqual(['receptions.detail']);
    await asClerk(office);
    expect(await stateOf(office)).toEqual(before);
  });

  it('is what the clerk is not: the same questions bring the words to light', async () => {
    const office = await twoStations();
    const { told } = await askEverything(office, 'clerk');
    const heard = new Set(told.flatMap(({ words }) => words));
    expect(foreign.filter((word) => !heard.has(word))).toEqual(['13987654321', '05551234567']);
    const paths = new Set(told.map(({ path }) => path));
    for (const path of [
      'today.overview',
      'deputies.list',
      'stations.list',
      'receptions.list',
      'receptions.choices',
    ])
      expect(paths).toContain(path);
    for (const path of [
      'receptions.duties',
      'receptions.ofVisitor',
      'boards.station',
      'ledgers.reception',
      'approvals.state',
      'drafts.find',
    ])
      expect(paths).toContain(path);
  });

  it('enters receptions by deputies of the own station, and leaves alone whom the office entered', async () => {
    const office = await twoStations();
    const { client, own, other, deputies } = office;
    const [ownDeputy, , foreignDeputy] = deputies;
    const entry = { date: '2026-01-06', stationId: own, deputyIds: [ownDeputy], matter: '路灯不亮' };
    const mixed = await client.receptions.record({ ...entry, deputyIds: [ownDeputy, foreignDeputy] });
    await asLiaison(office);
    for (const wrong of [
      { deputyIds: [foreignDeputy] },
      { deputyIds: [ownDeputy, foreignDeputy] },
      { stationId: other },
      { id: mixed.id, stationId: other },
    ])
      expect((await refusalOf(client.receptions.record({ ...entry, ...wrong }))).code).toBe('other-station');
    const { deputies: kept } = await client.receptions.record({
      ...entry,
      id: mixed.id,
      deputyIds: [ownDeputy, foreignDeputy],
      matter: '路灯还不亮',
    });
    expect(kept.map(({ name }) => name)).toEqual(['欧明和', '赵国伟']);
  });

  it('undoes own steps alone', async () => {
    const office = await twoStations();
    const { client, own, deputies, entries } = office;
    await asLiaison(office);
    for (const seq of entries)
      expect(['not-own', 'not-undoable']).toContain((await refusalOf(client.log.undo({ seq }))).code);
    const entry = { date: '2026-01-06', stationId: own, deputyIds: [deputies[0]], matter: '井盖缺失' };
    const { id } = await client.receptions.record(entry);
    await client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 });
    expect((await refusalOf(client.receptions.detail({ id }))).code).toBe('unknown-reception');
  });
});
