import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Row, Writer } from '#database/writer.ts';
import { contentSchema } from './schema/content.ts';

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const cells = z.record(z.string(), z.union([z.string(), z.number()]));
const dataSchema = z.object({ fields: cells, tables: z.record(z.string(), z.array(cells)) });

const documentRow = z.object({
  id: z.string(),
  template: z.string(),
  label: z.string(),
  subject_id: z.string().nullable(),
  year: z.number(),
  title: z.string(),
  answers: json(z.record(z.string(), z.union([z.string(), z.array(z.array(z.string()))]))),
  edited: json(contentSchema).nullable(),
  edited_on: z.string().nullable(),
  edited_basis: z.string().nullable(),
  signed_text: json(contentSchema).nullable(),
  numbered: z.number(),
  takes_seal: z.number(),
  issued_on: z.string().nullable(),
  series_id: z.string().nullable(),
  number_year: z.number().nullable(),
  number_seq: z.number().nullable(),
  number: z.string().nullable(),
  state: z.enum(['draft', 'numbered', 'signed', 'sealed', 'sent', 'filed', 'withdrawn']),
  created_on: z.string(),
  signed_by: z.string(),
  submitted_on: z.string().nullable(),
  submitted_by: z.string(),
  signed_on: z.string().nullable(),
  signed_on_paper: z.number(),
  signature_entered_by: z.string(),
  signature_scan_id: z.string().nullable(),
  sealed_on: z.string().nullable(),
  sent_on: z.string().nullable(),
  sent_to: z.string(),
  filed_on: z.string().nullable(),
  filed_place: z.string(),
  returned_reason: z.string(),
  withdrawn_on: z.string().nullable(),
  withdrawn_reason: z.string(),
  file_sha256: z.string().nullable(),
  own_template_id: z.string().nullable(),
  own_data: json(dataSchema).nullable(),
});

const lineRow = documentRow.omit({
  answers: true,
  edited: true,
  signed_text: true,
  edited_basis: true,
  own_data: true,
});
const seriesRow = z.object({ id: z.string(), code: z.string(), body: z.string() });
const startRow = z.object({ id: z.string(), used: z.number() });
const fileRow = z.object({ name: z.string(), sha256: z.string(), bytes: z.instanceof(Uint8Array) });
const parsed = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : (JSON.parse(text) as Row)));
const changeRow = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  before: parsed,
  after: parsed,
});

export type DocumentRecord = z.infer<typeof documentRow>;
export type DocumentLine = z.infer<typeof lineRow>;
export type SeriesRecord = z.infer<typeof seriesRow>;

const registerYear = 'coalesce(number_year, CAST(substr(coalesce(issued_on, created_on), 1, 4) AS INTEGER))';
const lines = Object.keys(lineRow.shape).join(', ');

/** Official documents, the series of their numbers, and the bytes that were sent. */
export function documentsStore(database: Database, writer: Writer) {
  const one = reader(database, documentRow, 'SELECT * FROM documents WHERE id = @id');
  const ofYear = reader(
    database,
    lineRow,
    `SELECT ${lines} FROM documents WHERE ${registerYear} = @year
     ORDER BY number_seq IS NOT NULL, series_id, number_seq DESC, created_on DESC, rowid DESC`,
  );
  const about = reader(
    database,
    lineRow,
    `SELECT ${lines} FROM documents
     WHERE subject_id = @subject OR id IN (SELECT value FROM json_each(@others)) ORDER BY created_on, rowid`,
  );
  const ofTemplate = reader(
    database,
    documentRow,
    'SELECT * FROM documents WHERE template = @template ORDER BY created_on, rowid',
  );
  const atTheChair = reader(
    database,
    lineRow,
    `SELECT ${lines} FROM documents WHERE submitted_on IS NOT NULL AND state IN ('draft', 'numbered')
       OR state IN ('signed', 'sealed') ORDER BY submitted_on, created_on, rowid`,
  );
  const onPaper = reader(
    database,
    lineRow,
    `SELECT ${lines} FROM documents WHERE signed_on_paper = 1 ORDER BY signed_on DESC, rowid DESC LIMIT 200`,
  );
  const scan = reader(database, fileRow, 'SELECT name, sha256, bytes FROM signature_scans WHERE id = @id');
  const years = reader(
    database,
    z.object({ year: z.number() }),
    `SELECT DISTINCT ${registerYear} AS year FROM documents ORDER BY year DESC`,
  );
  const given = reader(
    database,
    z.object({ seq: z.number() }),
    'SELECT number_seq AS seq FROM documents WHERE series_id = @series AND number_year = @year ORDER BY seq',
  );
  const everGiven = reader(
    database,
    z.object({ count: z.number() }),
    'SELECT count(*) AS count FROM documents WHERE series_id = @series',
  );
  const series = reader(
    database,
    seriesRow,
    `SELECT id, code, body FROM document_series s
     ORDER BY (SELECT count(*) FROM documents d WHERE d.series_id = s.id) DESC, s.rowid`,
  );
  const start = reader(
    database,
    startRow,
    'SELECT id, used FROM document_series_starts WHERE series_id = @series AND year = @year',
  );
  const file = reader(
    database,
    fileRow,
    'SELECT name, sha256, bytes FROM document_files WHERE document_id = @id',
  );
  const changes = reader(
    database,
    changeRow,
    `SELECT a.at, a.actor, a.action, c.before, c.after FROM audit_changes c JOIN audit a ON a.seq = c.seq
     WHERE c.kind = 'documents' AND c.record = @id ORDER BY a.seq`,
  );
  const setting = reader(
    database,
    z.object({ value: z.string() }),
    'SELECT value FROM settings WHERE id = @id',
  );
  const layout = 'official-documents.layout';

  return {
    find: (id: string) => one.one({ id }),
    ofYear: (year: number) => ofYear.all({ year }),
    /** Those made about one record, and others by their ids. */
    about: (subject: string, others: readonly string[] = []) =>
      about.all({ subject, others: JSON.stringify(others) }),
    /** Those sent for signature, and those signed that wait for seal or sending. */
    waiting: () => atTheChair.all(),
    /** Those that the chair signed on paper, the latest first. */
    signedOnPaper: () => onPaper.all(),
    scan: (id: string) => scan.one({ id }),
    keepScan: (row: { id: string; document_id: string; name: string; sha256: string }, bytes: Uint8Array) =>
      writer.insert('signature_scans', row, { bytes }),
    ofTemplate: (template: string) => ofTemplate.all({ template }),
    years: () => years.all().map(({ year }) => year),
    insert: (row: Row & { id: string }) => writer.insert('documents', row),
    update: (id: string, columns: Row) => writer.update('documents', id, columns),
    remove: (id: string) => writer.remove('documents', id),
    changes: (id: string) => changes.all({ id }),

    series: () => series.all(),
    /** The numbers given in a series and year, in order. */
    given: (id: string, year: number) => given.all({ series: id, year }).map(({ seq }) => seq),
    hasGiven: (id: string) => (everGiven.one({ series: id })?.count ?? 0) > 0,
    used: (id: string, year: number) => start.one({ series: id, year })?.used ?? 0,
    insertSeries: (row: SeriesRecord) => writer.insert('document_series', row),
    updateSeries: (id: string, columns: Omit<SeriesRecord, 'id'>) =>
      writer.update('document_series', id, columns),
    setUsed(id: string, year: number, used: number, newId: () => string) {
      const found = start.one({ series: id, year });
      if (found) writer.update('document_series_starts', found.id, { used });
      else if (used > 0) writer.insert('document_series_starts', { id: newId(), series_id: id, year, used });
    },

    file: (id: string) => file.one({ id }),
    keepFile: (row: { id: string; document_id: string; name: string; sha256: string }, bytes: Uint8Array) =>
      writer.insert('document_files', row, { bytes }),

    layout: () => setting.one({ id: layout })?.value,
    setLayout(value: string) {
      if (setting.one({ id: layout }) === undefined) writer.insert('settings', { id: layout, value });
      else writer.update('settings', layout, { value });
    },
  };
}

export type DocumentsStore = ReturnType<typeof documentsStore>;

const versionRow = z.object({
  id: z.string(),
  template: z.string(),
  file_name: z.string(),
  sha256: z.string(),
  brought_on: z.string(),
  brought_by: z.string(),
});
const versionFileRow = versionRow.extend({ bytes: z.instanceof(Uint8Array) });

export type OwnVersion = z.infer<typeof versionRow>;

const versionColumns = Object.keys(versionRow.shape)
  .map((column) => `o.${column}`)
  .join(', ');

/** The office's own templates: every version that was brought, and the one in use for a shipped template. */
export function ownTemplatesStore(database: Database, writer: Writer) {
  const used = reader(
    database,
    versionRow,
    `SELECT ${versionColumns} FROM own_templates o JOIN own_templates_in_use u ON u.own_template_id = o.id
     WHERE u.id = @template`,
  );
  const same = reader(
    database,
    versionRow,
    `SELECT ${versionColumns} FROM own_templates o WHERE o.template = @template AND o.sha256 = @sha256`,
  );
  const file = reader(database, versionFileRow, 'SELECT * FROM own_templates WHERE id = @id');
  const choice = reader(
    database,
    z.object({ id: z.string() }),
    'SELECT id FROM own_templates_in_use WHERE id = @template',
  );

  return {
    inUse: (template: string) => used.one({ template }),
    find: (template: string, sha256: string) => same.one({ template, sha256 }),
    keep: (version: OwnVersion & Row, bytes: Uint8Array) =>
      writer.insert('own_templates', version, { bytes }),
    /** A version with its bytes; there is one for every id that a record names. */
    file(id: string) {
      const found = file.one({ id });
      if (!found) throw new Error(`no own template with id ${id}`);
      return found;
    },
    /** Puts a version in place of a shipped template; null goes back to the shipped one. */
    use(template: string, version: string | null) {
      const row = { own_template_id: version };
      if (choice.one({ template })) writer.update('own_templates_in_use', template, row);
      else writer.insert('own_templates_in_use', { id: template, ...row });
    },
  };
}

export type OwnTemplatesStore = ReturnType<typeof ownTemplatesStore>;
