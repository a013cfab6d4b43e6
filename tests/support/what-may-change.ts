import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword, waysOf } from '#database/key-slots.ts';
import { readMarks } from '#database/marks.ts';
import { type Database, openForReading } from '#database/open.ts';
import { type Role, roles } from '#electron/values/roles.ts';
import { chairPassword } from './chair.ts';
import { type Caller, labels, type Prepared, type Running } from './random-client.ts';

const everything = () => '1';
const never = () => '0';

/** What of a table a caller may change: rows for which this SQL condition holds; told by table, anything else by none. */
type MayChange = Record<string, (prepared: Prepared) => string>;

/** Left out for everybody: drafts are each user's own and are in no list, the log only grows (looked at apart). */
const apart: MayChange = { drafts: everything, audit: everything, audit_changes: everything };

/**
 * The model: which rows of which table each caller may change. It is written from what the office expects, not from the
 * lines of `permissions`; a table that is added is protected from everybody until it is named here.
 */
export const model: Record<Exclude<Caller, 'chair'>, MayChange> = {
  link: {},
  reader: {},
  auditor: {},
  liaison: {
    receptions: ({ station }) => `station_id = '${station}'`,
    reception_deputies: ({ station }) =>
      `reception_id IN (SELECT id FROM receptions WHERE station_id = '${station}')`,
    bin: everything,
    bin_rows: everything,
  },
  clerk: {
    ...Object.fromEntries(
      ['terms', 'groups', 'stations', 'persons', 'deputies', 'activities', 'attendances', 'receptions']
        .concat(['reception_deputies', 'opinions', 'opinion_cosigners', 'reportbacks', 'bin', 'bin_rows'])
        .concat([
          'documents',
          'document_series',
          'document_series_starts',
          'document_files',
          'signature_scans',
        ])
        .concat(['own_templates', 'own_templates_in_use', 'settings', 'import_readings'])
        .concat(['opinion_steps', 'deeds', 'reception_duties', 'station_findings'])
        .map((table) => [table, everything]),
    ),
    practice_changes: () => "part <> 'approvals'",
    users: () => "role <> 'chair'",
    approvals: () => "decided_by = '' OR on_paper = 1",
    year_locks: never,
    office: never,
    seen_entries: never,
  },
};

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

function protectedRows(database: Database, mayChange: MayChange, prepared: Prepared): Record<string, string> {
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => {
      const may = { ...apart, ...mayChange }[table]?.(prepared) ?? '0';
      return [table, digest(database.prepare(`SELECT * FROM ${table} WHERE NOT (${may})`).raw().all())];
    }),
  );
}

/** Whose ways in a caller may change besides their own: everybody's who does not stand above them, for a clerk. */
const protectedRoles = (caller: Caller): Role[] =>
  caller === 'clerk' ? ['chair'] : caller === 'chair' ? [] : roles.filter((role) => role !== caller);

/** All that a caller may not change, as one value to compare: rows, ways in, files of the vault; and where the log ends. */
export async function lookAt(running: Running, prepared: Prepared, caller: Caller, asIfBy: Caller = caller) {
  const { vault } = running;
  const keyFile = readKeyFile(join(vault, 'office.key'));
  const { dataKey } = await openWithPassword(keyFile, chairPassword, labels.chair);
  const database = openForReading(join(vault, 'office.db'), dataKey);
  try {
    const mayChange = asIfBy === 'chair' ? {} : model[asIfBy];
    const users = database.prepare<[], { id: string; role: Role }>('SELECT id, role FROM users').all();
    const names = readdirSync(vault).filter((name) => !/attempts|backups|open$/.test(name));
    return {
      protected: {
        rows: protectedRows(database, mayChange, prepared),
        ways: users
          .filter(({ role }) => protectedRoles(asIfBy).includes(role))
          .map(({ id }) => [id, waysOf(keyFile, id)]),
        // a clerk may go back to a backup, which keeps what was there before in a folder of its own
        files: asIfBy === 'clerk' ? [] : names,
        backups: asIfBy === 'clerk' ? [] : readdirSync(join(vault, 'backups')),
      },
      own: digest([
        users.filter(({ role }) => role === caller).map(({ id }) => waysOf(keyFile, id)),
        database.prepare("SELECT * FROM users WHERE role <> 'chair'").all(),
      ]),
      entries: database.prepare<[], string>('SELECT hash FROM audit ORDER BY seq').pluck().all(),
      // said by the log, or by the mark that goes into the log which is opened next
      wentBack:
        Number(database.prepare("SELECT count(*) FROM audit WHERE action LIKE 'restore.%'").pluck().get()) +
        readMarks(vault).filter(({ action }) => action.startsWith('restore.')).length,
    };
  } finally {
    database.close();
  }
}

/** Whether the chain of the log is whole, to the end that the key file keeps. */
export async function logIsWhole({ vault }: Running): Promise<boolean> {
  const keyFile = readKeyFile(join(vault, 'office.key'));
  const { dataKey } = await openWithPassword(keyFile, chairPassword, labels.chair);
  const database = openForReading(join(vault, 'office.db'), dataKey);
  try {
    return verifyChain(database, keyFile.head).state === 'whole';
  } finally {
    database.close();
  }
}
