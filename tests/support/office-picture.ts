import { createHash } from 'node:crypto';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

/** One thing an office shows, in lines of JSON without any id, so that it can be held against another day's. */
export type Picture = Record<string, unknown[]>;

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** What gave points, in an order of its own: records of one day are told in the order of their ids. */
const sentencesOf = (reasons: { text: string; points: number }[]) =>
  reasons
    .map(({ text, points: given }) => ({ text, given }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));

/** Points, rank and grade of each deputy, item by item; the sentences that explain them as a digest. */
async function scoresOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { deputies, grades, rubric } = await client.scoring.year({ year });
  const rows = [];
  for (const { deputyId, name, level, group, rank, total, grade, points } of deputies) {
    const { items } = await client.scoring.deputy({ deputyId, year });
    const why = items.map((item) => ({
      ...item,
      reasons: sentencesOf(item.reasons),
    }));
    rows.push({ name, level, group, rank, total, grade, points, explained: digest(why) });
  }
  return [{ rubric: rubric.id, version: rubric.version, grades }, ...rows];
}

/** Every sentence that explains the scores of three deputies, the first, the middle and the last. */
async function explanationsOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { deputies } = await client.scoring.year({ year });
  const chosen = [0, Math.floor(deputies.length / 2), deputies.length - 1].flatMap(
    (at) => deputies[at] ?? [],
  );
  const rows = [];
  for (const { deputyId, name } of chosen) {
    const { items } = await client.scoring.deputy({ deputyId, year });
    for (const { code, points, cap, toRaise, reasons } of items) {
      rows.push({ name, code, points, cap, toRaise });
      rows.push(...sentencesOf(reasons).map((sentence) => ({ name, code, ...sentence })));
    }
  }
  return rows;
}

async function returnOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { title, columns, rows, totals } = await client.county.annual({ year });
  return [title, columns, ...rows, totals];
}

async function ledgersOf(client: DeskClient, year: number): Promise<unknown[]> {
  const lines = [];
  for (const { id: stationId } of await client.stations.list({ year }))
    for (let month = 1; month <= 12; month += 1) {
      const { title, station, columns, rows } = await client.ledgers.reception({ stationId, year, month });
      lines.push({ title, station, columns: columns.map(({ heading }) => heading), rows: rows.length });
      lines.push(...rows.map((row) => Object.values(row).join('｜')));
    }
  return lines;
}

async function boardsOf(client: DeskClient, year: number): Promise<unknown[]> {
  const lines = [];
  for (const { id: stationId } of await client.stations.list({ year })) {
    const { title, station, receptionDays, deputies } = await client.boards.station({
      stationId,
      withPhone: true,
    });
    lines.push({ title, station, receptionDays }, ...deputies);
  }
  return lines;
}

async function registersOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { due, dueTotal, nextReception, figures } = await client.today.overview({ year });
  const opinions = await client.opinions.list({ year });
  const reportbacks = await client.reportbacks.list({ year });
  const receptions = await client.receptions.list({ year });
  return [
    { dueTotal, nextReception, figures, due: due.map(({ when, sentence, days }) => [when, sentence, days]) },
    { opinions: opinions.rows.length, receptions: [receptions.days, receptions.voters] },
    ...opinions.rows.map(({ number, lead, title, stage, dueOn, deadline }) =>
      [number, lead, title, stage, dueOn, deadline.state, deadline.text].join('｜'),
    ),
    ...(await client.activities.list({ year })).map(({ id, ...row }) => row),
    ...(await client.stations.list({ year })).map(({ id, ...row }) => row),
    ...(await client.groups.list({ year })).map(({ id, ...row }) => row),
    ...reportbacks.rows.map(({ id, deputyId, ...row }) => row),
  ];
}

/** What an office shows of a year, apart from the bytes of documents. */
export async function pictureOf(client: DeskClient, year: number): Promise<Picture> {
  return {
    scores: await scoresOf(client, year),
    explanations: await explanationsOf(client, year),
    return: await returnOf(client, year),
    ledgers: await ledgersOf(client, year),
    boards: await boardsOf(client, year),
    registers: await registersOf(client, year),
  };
}

/** A picture's part as a golden file keeps it: a line of JSON for each entry. */
export const linesOf = (entries: unknown[]): string =>
  `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
