import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { procedures as described } from '#electron/hosts/desk/procedures.ts';
import { nouns } from '#electron/nouns/all.ts';
import { columnOf } from '#electron/nouns/noun.ts';
import { type ProcedurePath, permissions } from '#electron/permissions.ts';
import { isAtTheDoor } from '#electron/procedure.ts';
import { roleNames, roles } from '#electron/values/roles.ts';
import { addChair } from '#support/chair.ts';
import { plainInput, procedures } from '#support/contract-input.ts';
import { callsTo } from '#support/fuzz.ts';
import { copiedOffice, demoFiles, demoFolder, type Office, password } from '#support/office.ts';
import { isRefused, refusalOf } from '#support/refusals.ts';
import { sampleInput } from '#support/sample-input.ts';
import { swept } from '#support/sweep.ts';

/** Procedures that make a file. */
const filePaths = described.filter(({ makesFile }) => makesFile).map(({ name }) => name);

const passwordOf = (role: string) => `四个不相干的词-${role}`;

/** Every value that is kept in a field which says that it is masked. */
async function wholeNumbers({ client, vault }: Office): Promise<string[]> {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  const numbers = Object.values(nouns).flatMap(({ table, fields }) =>
    Object.entries(fields)
      .filter(([, { masked }]) => masked)
      .flatMap(([name]) =>
        database
          .prepare(`SELECT ${columnOf(name)} FROM ${table}`)
          .pluck()
          .all(),
      ),
  );
  database.close();
  await client.vault.unlock({ password, label: '经办人' });
  return [...new Set(numbers.map(String))].filter((number) => /^[\dXx\- ]{7,}$/.test(number));
}

/** All that a made file says: of a workbook, a document or an archive, every part. */
function wordsIn(bytes: Uint8Array): string {
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK') return strFromU8(bytes);
  return Object.values(unzipSync(bytes)).map(wordsIn).join('\n');
}

const masked = Object.entries(nouns).flatMap(([table, { fields }]) =>
  Object.entries(fields).flatMap(([name, field]) => (field.masked ? [`${table}.${name}`] : [])),
);

/** Gives the demo office telephones at its stations, a deputy and a voter in the bin, a board asked for, and one user a role. */
async function fillUp(office: Office) {
  const { client } = office;
  const stations = await client.stations.list({ year: 2025 });
  for (const [at, { id, name }] of stations.entries())
    await client.stations.save({ id, name, phone: `0555623456${at}` });
  const [station] = stations;
  const { rows: deputies } = await client.deputies.list({});
  const { rows: receptions } = await client.receptions.list({ year: 2025 });
  const withPhone = receptions.filter(({ phoneMasked }) => phoneMasked !== '');
  const made = await client.deputies.save({
    ...{ name: '段梅超', level: 'township', phone: '13912345678', idNumber: '510000196503120018' },
  });
  await client.deputies.save({ ...made, sex: '男', phone: '13987654321', idNumber: '510000196503120026' });
  const numbers = await wholeNumbers(office);
  await client.deputies.remove({ id: made.id });
  await client.receptions.remove({ id: withPhone[0]?.id ?? '' });
  const matter = { kind: 'board' as const, stationId: station?.id ?? '', withPhone: true };
  const asked = await client.approvals.ask({ matter });
  await addChair(client, passwordOf('chair'), `${roleNames.chair}岗`);
  for (const role of roles.filter((one) => one !== 'chair'))
    await client.users.add({
      label: `${roleNames[role]}岗`,
      role,
      password: passwordOf(role),
      ...(role === 'liaison' && { stationId: station?.id }),
    });
  const year = { year: 2025 };
  const ids = [
    ...deputies.slice(0, 2).map(({ id }) => id),
    ...withPhone.slice(1, 3).map(({ id }) => id),
    ...[station?.id ?? '', asked.id, (await client.bin.list()).rows[0]?.id ?? ''],
    ...(await client.groups.list(year)).slice(0, 1).map(({ id }) => id),
    ...(await client.opinions.list(year)).rows.slice(0, 1).map(({ id }) => id),
    ...(await client.reportbacks.list(year)).rows.slice(0, 1).map(({ id }) => id),
    ...(await client.activities.list(year)).slice(0, 1).map(({ id }) => id),
  ];
  const templates = (await client.officialDocuments.templates()).map(({ name }) => name);
  const subjects: { template: string; subject?: string }[] = [];
  for (const template of templates) {
    const [first] = await client.officialDocuments.subjects({ template, ...year });
    subjects.push({ template, ...(first && { subject: first.id }) });
  }
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  const entries = (await client.log.list({ limit: 500 })).rows.map(({ seq }) => seq);
  const given: Partial<Record<string, unknown[]>> = {
    'log.detail': entries.map((seq) => ({ seq })),
    'ledgers.reception': months.map((month) => ({ stationId: station?.id, ...year, month })),
    'boards.station': [true, false].map((withPhone) => ({ stationId: station?.id, withPhone })),
    'approvals.state': [{ kind: 'board', stationId: station?.id, withPhone: true }],
    'officialDocuments.preview': swept(subjects, 3).map((subject) => ({ ...subject, ...year })),
    'officialDocuments.subjects': templates.map((template) => ({ template, ...year })),
    'receptions.list': [year],
    'deputies.list': [{}, { order: 'roster' }],
  };
  return { numbers, ids, given };
}

/** That office, and the two workbooks that bring the numbers in, put on the counter anew for each call. */
async function fullOffice() {
  const office = await copiedOffice({ name: 'office-with-numbers', from: demoFolder }, fillUp);
  const files = demoFiles().filter(({ name }) => /名册|接待/.test(name));
  return { ...office, uploads: () => files.map(({ name, bytes }) => office.app.files.put(name, bytes)) };
}

const filled = (input: unknown, id: string): unknown => {
  if (input === 'x' || input === '清人大主席团') return id;
  if (Array.isArray(input)) return input.map((inner) => filled(inner, id));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, inner]) => [name, filled(inner, id)]));
};

function inputsFor(
  { path, schema }: (typeof procedures)[number],
  { given, ids, uploads }: Awaited<ReturnType<typeof fullOffice>>,
): unknown[] {
  if (path === 'exchange.preview') return [{ uploads: uploads() }];
  if (schema === undefined) return [undefined];
  const known = given[path];
  if (known) return known;
  const input = sampleInput[path as ProcedurePath] ?? plainInput(schema);
  return /"x"|清人大主席团/.test(JSON.stringify(input)) ? ids.map((id) => filled(input, id)) : [input];
}

// every procedure of the contract is asked, by several roles
describe('a number that is masked', { timeout: 240_000 }, () => {
  it('is told whole by no query, to any role', async () => {
    const office = await fullOffice();
    const { client, numbers } = office;
    expect(masked).toEqual(['persons.phone', 'persons.idNumber', 'stations.phone', 'receptions.phone']);
    expect(numbers.length).toBeGreaterThan(150);
    const call = callsTo(office as never);
    const told: string[] = [];
    const questions = procedures.filter(({ meta }) => meta.kind === 'query' && !isAtTheDoor(meta));
    const answered = new Set<string>();
    for (const role of roles) {
      await client.vault.unlock({ password: passwordOf(role), label: `${roleNames[role]}岗` });
      for (const procedure of questions) {
        const { path } = procedure;
        if (!permissions[path as ProcedurePath]?.includes(role)) continue;
        // what two roles are told differs by their permission alone: one is asked about everything, the others in passing
        const inputs = inputsFor(procedure, office).slice(0, role === 'clerk' ? undefined : 2);
        for (const input of inputs) {
          const words = await call(path, input).then(JSON.stringify, (error) => {
            if (!isRefused(error)) throw error;
            return JSON.stringify((error as { data: unknown }).data);
          });
          answered.add(path);
          const asked = JSON.stringify(input) ?? '';
          const whole = numbers.filter((number) => words?.includes(number) && !asked.includes(number));
          if (whole.length > 0) told.push(`${role} ${path}: ${whole.length}`);
        }
      }
    }
    expect([...new Set(told)]).toEqual([]);
    expect([...answered].sort()).toEqual(questions.map(({ path }) => path).sort());
  });

  it('is shown or exported whole in one step that the log has with its purpose, by whoever may reveal it', async () => {
    const { client, ids, numbers } = await fullOffice();
    const [deputyId = '', , receptionId = '', , stationId = ''] = ids;
    const purpose = '核对登记';
    const steps = {
      'deputies.reveal': () => client.deputies.reveal({ id: deputyId, purpose }),
      'receptions.reveal': () => client.receptions.reveal({ id: receptionId, purpose }),
      'stations.reveal': () => client.stations.reveal({ id: stationId, purpose }),
      'ledgers.composeReception': () =>
        client.ledgers.composeReception({ stationId, year: 2025, month: 3, purpose }),
      'boards.composeStation': () => client.boards.composeStation({ stationId, withPhone: true, purpose }),
      'exchange.composeAll': () => client.exchange.composeAll({ purpose }),
    };
    for (const [path, step] of Object.entries(steps)) {
      const { total } = await client.log.list({});
      const answer = await step();
      if (path.endsWith('reveal'))
        expect(Object.values(answer).every((number) => number === '' || numbers.includes(number))).toBe(true);
      const { rows, total: after } = await client.log.list({ limit: 1 });
      expect(after - total, path).toBe(1);
      const title = procedures.find((one) => one.path === path)?.meta.title;
      expect(rows[0], path).toMatchObject({ title, purpose });
    }
    const may = (path: string) => permissions[path as ProcedurePath];
    expect(may('deputies.reveal')).toEqual(['chair', 'clerk']);
    expect(may('boards.composeStation')).toEqual(['chair', 'clerk']);
    expect(may('exchange.composeAll')).toEqual(['chair', 'clerk']);
    expect(may('ledgers.composeReception')).toEqual(may('receptions.reveal'));
  });

  it('leaves in no file but one that was asked for with a purpose, and the list of an import’s problems masks it', async () => {
    const office = await fullOffice();
    const { app, client, numbers } = office;
    const call = callsTo(office as never);
    const made = new Set<string>();
    const whole = new Set<string>();
    const { plan } = await client.exchange.preview({ uploads: office.uploads() });
    // a document that was brought in goes back as it came
    const upload = app.files.put('公文.docx', new Uint8Array(1));
    const known: Record<string, unknown[]> = {
      'exchange.composeProblems': [{ plan }],
      'officialDocuments.compose': office.given['officialDocuments.preview'] ?? [],
      'documentChecks.composeMended': [{ upload }],
    };
    for (const procedure of procedures.filter(({ path }) => filePaths.includes(path))) {
      for (const input of known[procedure.path] ?? inputsFor(procedure, office)) {
        const { file = '' } = (await call(procedure.path, input).catch((error) => {
          if (!isRefused(error)) throw error;
          return {};
        })) as { file?: string };
        if (file === '') continue;
        made.add(procedure.path);
        const words = wordsIn(app.files.take(file)?.bytes ?? new Uint8Array());
        if (numbers.some((number) => words.includes(number))) whole.add(procedure.path);
      }
    }
    const disclosing = procedures.filter(({ meta }) => meta.discloses).map(({ path }) => path);
    expect([...whole].sort()).toEqual(
      disclosing.filter((path) => !path.endsWith('reveal') && path !== 'salvage.composeList').sort(),
    );
    // what needs a paper that was sent or signed on paper, a mended copy or a damaged file is shown with those
    expect(filePaths.filter((path) => !made.has(path)).sort()).toEqual([
      'documentChecks.composeFindings',
      'officialDocuments.reprint',
      'officialDocuments.scan',
      'salvage.composeList',
    ]);
  });

  it('is told whole by no procedure without a purpose', async () => {
    const office = await fullOffice();
    const call = callsTo(office as never);
    const disclosing = procedures.filter(({ meta }) => meta.discloses).map(({ path }) => path);
    expect(disclosing).toEqual(expect.arrayContaining(['deputies.reveal', 'salvage.composeList']));
    for (const path of disclosing)
      for (const purpose of [undefined, '', ' ', '\u200b\u200b\u2060', '无'.repeat(51)]) {
        const { total } = await office.client.log.list({});
        const refused = await refusalOf(
          call(path, { ...(sampleInput[path as ProcedurePath] as object), purpose }),
        );
        expect(refused, `${path} ${purpose}`).toMatchObject({ code: 'invalid-input' });
        expect((await office.client.log.list({})).total).toBe(total);
      }
  });
});
