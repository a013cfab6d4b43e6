import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedFile, Preview } from '#features/exchange/contract.ts';
import { readWorkbook } from '#sheets/read.ts';
import { bringIn, copiedOffice, create } from '#support/office.ts';

/** Workbooks that the application once got wrong; each stands for a kind of fault. */
export const caseFile = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name))),
});

/** An office that brought in the four deputies of the cases, and then further files one after the other. */
export async function officeWith(...files: string[]) {
  return copiedOffice({ name: `office-with-${files.join('-')}` }, async (office) => {
    const { recoveryCode } = await create(office);
    const imported: ImportedFile[] = [];
    for (const name of files) imported.push(...(await bringIn(office, [caseFile(name)])));
    return { recoveryCode, imported };
  });
}

export type Office = Awaited<ReturnType<typeof officeWith>>;

/** What a page would be shown of a file. */
export function previewOf(
  { app, client }: Office,
  ...files: { name: string; bytes: Uint8Array }[]
): Promise<Preview> {
  return client.exchange.preview({ uploads: files.map(({ name, bytes }) => app.files.put(name, bytes)) });
}

/** Writes what was previewed. */
export async function applied({ client }: Office, plan: string) {
  for await (const event of await client.exchange.apply({ plan }))
    if (event.type === 'done') return event.files;
  throw new Error('the import ended without saying so');
}

/** Every deputy as name and levels, birth month, workplace, constituency, telephone and identity number. */
export async function rosterOf({ client }: Office) {
  const { rows } = await client.deputies.list({ order: 'roster' });
  return Promise.all(
    rows.map(async ({ id, name, level, sex, ethnicity, birthMonth, workplace, constituency }) => {
      const { idNumber, phone } = await client.deputies.reveal({ id, purpose: '核对登记' });
      return { name, level, sex, ethnicity, birthMonth, workplace, constituency, phone, idNumber };
    }),
  );
}

/** Receptions of 2025 as day, deputies and visitor, in the order of the register. */
export async function receptionsOf({ client }: Office) {
  const { rows } = await client.receptions.list({ year: 2025 });
  return rows
    .map(({ date, visitor, deputies }) => `${date} ${deputies.map(({ name }) => name).join('、')} ${visitor}`)
    .sort();
}

/** Opinions of a year as number, day, lead, cosigners and title. */
export async function opinionsOf({ client }: Office, year: number) {
  const { rows } = await client.opinions.list({ year });
  const details = await Promise.all(rows.map(({ id }) => client.opinions.detail({ id })));
  return details
    .map(({ number, raisedOn, lead, cosigners, title }) =>
      [number, raisedOn, [lead, ...cosigners.map(({ name }) => name)].join('、'), title].join(' '),
    )
    .sort();
}

/** Activities of 2025 with who was there: 2025-03-12 履职能力培训（学习培训）: 罗春禾 present. */
export async function attendanceOf({ client }: Office) {
  const activities = await client.activities.list({ year: 2025 });
  const details = await Promise.all(activities.map(({ id }) => client.activities.detail({ id })));
  return details.map(({ date, title, kind, attendance }) => ({
    activity: `${date} ${title}（${kind}）`,
    marks: attendance
      .filter(({ mark }) => mark)
      .map(({ name, mark }) => `${name} ${mark}`)
      .sort(),
  }));
}

/** Problems by cell, what they are and what became of it. */
export const placesOf = (
  files: readonly { problems: readonly { row: number; column: string; code: string; severity: string }[] }[],
) =>
  files.flatMap(({ problems }) =>
    problems.map(({ row, column, code, severity }) => `${row}${column} ${code} ${severity}`),
  );

/** The figures of an import, file by file. */
export const figuresOf = (
  files: readonly {
    kind: string;
    read: number;
    added: number;
    updated: number;
    unchanged: number;
    skipped: number;
  }[],
) =>
  files.map(({ kind, read, added, updated, unchanged, skipped }) => ({
    kind,
    read,
    ...(added > 0 && { added }),
    ...(updated > 0 && { updated }),
    ...(unchanged > 0 && { unchanged }),
    ...(skipped > 0 && { skipped }),
  }));

/** The list of an import's problems as it is handed to a colleague, each as the words of its row. */
export async function problemListOf({ app, client }: Pick<Office, 'app' | 'client'>, plan: string) {
  const { file, name } = await client.exchange.composeProblems({ plan });
  const [sheet] = await readWorkbook(app.files.take(file)?.bytes ?? new Uint8Array(), name);
  const rows = (sheet?.rows ?? []).map((row) => row.map(({ written }) => written));
  return rows.filter(([serial]) => /^\d+$/.test(serial ?? ''));
}
