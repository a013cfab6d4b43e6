import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { newestVersion } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { stateOf } from '#database/vault-state.ts';
import { officeAt, password, temporaryFolder } from '#support/office.ts';
import { linesOf, pictureOf } from '#support/office-picture.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const golden = (part: string) => join(import.meta.dirname, '..', 'demo', 'golden', `${part}.jsonl`);

type Expected = {
  schema: number;
  counts: Record<string, number>;
  rows: Record<string, Record<string, unknown>[]>;
};

/** A vault that a former release made, in a folder where it may be written to, and what is in it. */
function kept(release: string) {
  const vault = join(temporaryFolder(), 'vault');
  const fixture = join(fixtures, release);
  for (const name of ['office.db', 'office.key']) cpSync(join(fixture, name), join(vault, name));
  const expected: Expected = JSON.parse(readFileSync(join(fixture, 'expected.json'), 'utf8'));
  return { vault, expected };
}

async function databaseOf(vault: string) {
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const comparable = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? { sha256: createHash('sha256').update(value).digest('hex') } : value,
    ]),
  );

/** Brings a former vault up to date by opening it as an office does. */
async function opened(release: string) {
  const { vault, expected } = kept(release);
  const office = officeAt(vault);
  expect((await office.client.vault.unlock({ password })).state).toBe('open');
  return { ...office, expected };
}

const releases = readdirSync(fixtures);

/** Columns that a later step of the schema keeps in rows of their own: what became of an opinion, which term runs. */
const moved: Readonly<Record<string, readonly string[]>> = {
  opinions: ['unit', 'assigned_on', 'due_on', 'answered_on', 'result', 'deputy_rating', 'voter_rating'],
  terms: ['current'],
};

const stillKept = (table: string, row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !moved[table]?.includes(column)));

describe('the vaults of former releases', () => {
  it('are kept, one for each schema that went out', () => {
    expect(releases).toEqual(['schema-0070']);
  });

  it.each(releases)(
    '%s holds something in every table, under the schema that it is named by',
    async (release) => {
      const { vault, expected } = kept(release);
      const { schema, counts } = stateOf(await databaseOf(vault));
      expect({ schema, counts }).toEqual({ schema: expected.schema, counts: expected.counts });
      expect(release).toBe(`schema-${String(schema).padStart(4, '0')}`);
      expect(Object.keys(counts).filter((table) => counts[table] === 0)).toEqual([]);
    },
  );

  it.each(releases)('%s opens with every row that was in it', async (release) => {
    const { app, vault, expected } = await opened(release);
    await app.close();
    const database = await databaseOf(vault);
    const { schema, counts } = stateOf(database);
    expect(schema).toBe(newestVersion);
    expect(counts).toMatchObject(expected.counts);
    for (const [table, rows] of Object.entries(expected.rows)) {
      const all = database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
      expect(all.map(comparable), table).toEqual(
        expect.arrayContaining(rows.map((row) => expect.objectContaining(stillKept(table, row)))),
      );
    }
  });

  it.each(releases)('%s shows of 2025 what its release showed, and its log is whole', async (release) => {
    const { client } = await opened(release);
    for (const [part, entries] of Object.entries(await pictureOf(client, 2025)))
      expect(linesOf(entries), part).toBe(readFileSync(golden(part), 'utf8'));
    expect(await client.log.verify()).toMatchObject({ whole: true });
  });

  it.each(releases)(
    '%s still holds whatever was done in it: users, numbers, what was signed, bin, draft',
    async (release) => {
      const { client } = await opened(release);
      const users = await client.users.list();
      expect(users.map(({ label, role }) => [label, role])).toEqual([
        ['经办人', 'clerk'],
        ['主席', 'chair'],
        ['联络员', 'liaison'],
      ]);
      const { rows } = await client.officialDocuments.register({ year: 2026 });
      expect(
        rows.map(({ number, stateName, signedBy, sentTo }) => [number, stateName, signedBy, sentTo]),
      ).toEqual([
        ['', '起草中', '', ''],
        ['清人大主席团〔2026〕5号', '已印发', '主席', '各代表联络站'],
      ]);
      expect((await client.bin.list()).rows.map(({ title }) => title)).toEqual(['删除接待登记']);
      expect((await client.approvals.list()).rows.map(({ title, state }) => [title, state])).toEqual([
        ['锁定 2024 年度', 'approved'],
      ]);
      expect(await client.drafts.find({ form: 'receptions/new' })).toMatchObject({
        content: '{"matter":"还没有写完"}',
      });
    },
  );
});
