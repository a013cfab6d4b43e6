import { createHash } from 'node:crypto';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

/** One thing an office shows, in lines of JSON without any id, so that it can be held against another day's. */
export type Picture = Record<string, unknown[]>;

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** What gave points, in an order of its own: a day's records are told in the order of their ids. */
const sentencesOf = (reasons: { text: string; points: number }[]) =>
  reasons
    .map(({ text, points: given }) => ({ text, given }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));

/** Points, rank and grade of each deputy, item by item. */
async function scoresOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { deputies, grades, rubric } = await client.scoring.year({ year });
  const rows = deputies.map(({ deputyId, levelName, ...row }) => row);
  return [{ rubric: rubric.id, version: rubric.version, grades }, ...rows];
}

/** Why each deputy has the points: the sentences of the first, the middle and the last, a digest of everybody's. */
export async function explanationsOf(client: DeskClient, year: number): Promise<unknown[]> {
  const { deputies } = await client.scoring.year({ year });
  const inFull = [0, Math.floor(deputies.length / 2), deputies.length - 1];
  const lines: unknown[] = [];
  for (const [at, { deputyId, name }] of deputies.entries()) {
    const { items } = await client.scoring.deputy({ deputyId, year });
    const why = items.map((item) => ({ ...item, reasons: sentencesOf(item.reasons) }));
    lines.push({ name, explained: digest(why) });
    if (!inFull.includes(at)) continue;
    for (const { code, points, cap, toRaise, reasons } of why) {
      lines.push({ name, code, points, cap, toRaise });
      lines.push(...reasons.map((sentence) => ({ name, code, ...sentence })));
    }
  }
  return lines;
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
  const { due, dueTotal, nextReception, figures } = await client.today.overview();
  const opinions = await client.opinions.list({ year });
  const reportbacks = await client.reportbacks.list({ year });
  const receptions = await client.receptions.list({ year });
  return [
    {
      dueTotal,
      nextReception: nextReception && {
        ...nextReception,
        stations: nextReception.stations.map(({ stationId, ...station }) => station),
      },
      figures,
      due: due.map(({ when, sentence, detail, days }) => [when, sentence, detail, days]),
    },
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

/** What an office shows of a year, whatever ids its records have. */
export async function pictureOf(client: DeskClient, year: number): Promise<Picture> {
  return {
    scores: await scoresOf(client, year),
    return: await returnOf(client, year),
    ledgers: await ledgersOf(client, year),
    boards: await boardsOf(client, year),
    registers: await registersOf(client, year),
  };
}

/** A picture's part as a golden file keeps it: a line of JSON for each entry. */
export const linesOf = (entries: unknown[]): string =>
  `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
