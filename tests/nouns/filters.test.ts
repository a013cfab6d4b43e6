import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { procedures } from '#support/contract-input.ts';
import { callsTo } from '#support/fuzz.ts';
import { demoOffice } from '#support/office.ts';
import { forms } from './forms.ts';

type Row = Record<string, unknown>;

/** Of each filter of each list: a value to ask for, and whether a row fits it. `from` is read from the rows themselves. */
type Filter = { from: (rows: Row[]) => unknown; fits: (row: Row, value: never) => boolean };

const same = (name: string): Filter => ({
  from: (rows) => rows.map((row) => row[name]).find((value) => value !== '' && value !== undefined),
  fits: (row, value) => row[name] === value,
});
const isAnswered = (row: Row) => row.answeredOn !== undefined;
const state = (value: string, fits: (row: Row) => boolean): Filter => ({ from: () => value, fits });

const filters: Record<string, Record<string, Filter[]>> = {
  'deputies.list': {
    search: [{ from: (rows) => rows[3]?.name, fits: (row, name: string) => String(row.name).includes(name) }],
    level: [state('county', (row) => row.level === 'county')],
    groupId: [same('groupId')],
    stationId: [same('stationId')],
  },
  'receptions.list': {
    month: [{ from: () => 3, fits: (row) => String(row.date).startsWith('2025-03-') }],
    stationId: [same('stationId')],
    search: [
      {
        from: () => '路灯',
        fits: (row) => JSON.stringify([row.matter, row.visitor, row.unit]).includes('路灯'),
      },
    ],
  },
  'opinions.list': {
    state: [
      state('open', (row) => !isAnswered(row)),
      state('answered', isAnswered),
      state('overdue', (row) => (row.deadline as Row).state === 'overdue'),
    ],
    unit: [same('unit')],
    category: [same('category')],
    search: [{ from: (rows) => rows[5]?.number, fits: (row, number) => row.number === number }],
  },
  'deeds.list': { deputyId: [same('deputyId')], kind: [same('kind')] },
};

/** Inputs of lists that choose what is looked at, or its order, and filter nothing of it. */
const noFilters = ['year', 'recent', 'order', 'termId'];

const keysOf = (schema: unknown) => Object.keys((schema as z.ZodObject | undefined)?.shape ?? {});
const asked = procedures
  .filter(({ path }) => Object.keys(forms).some((noun) => path === `${noun}.list`))
  .map(({ path, schema }) => ({ path, keys: keysOf(schema).filter((key) => !noFilters.includes(key)) }))
  .filter(({ keys }) => keys.length > 0);

const rowsOf = (answer: unknown): Row[] =>
  Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows;

async function filledOffice() {
  const office = await demoOffice({ today: '2026-03-01' });
  const { rows } = await office.client.deputies.list({});
  for (const [at, { id }] of rows.slice(0, 4).entries()) {
    const kind = at % 2 === 0 ? '公益慈善' : '扶弱济困';
    await office.client.deeds.save({ deputyId: id, date: '2025-06-06', kind, title: '捐书' });
  }
  return office;
}

describe('each filter of each list', () => {
  it('is known here', () => {
    const known = Object.entries(filters).map(([path, own]) => [path, Object.keys(own).sort()]);
    expect(known.sort()).toEqual(asked.map(({ path, keys }) => [path, keys.sort()]).sort());
  });

  it('shows the rows that fit it, all of them, in the order in which all are shown, and no other', async () => {
    const call = callsTo((await filledOffice()) as never);
    for (const [path, own] of Object.entries(filters)) {
      const year = path === 'deputies.list' ? {} : { year: 2025 };
      const all = rowsOf(await call(path, year));
      for (const [name, ways] of Object.entries(own))
        for (const { from, fits } of ways) {
          const value = from(all);
          const wanted = all.filter((row) => fits(row, value as never));
          const what = `${path} ${name} ${value}`;
          expect(wanted.length, what).toBeGreaterThan(0);
          expect(wanted.length, what).toBeLessThan(all.length);
          expect(rowsOf(await call(path, { ...year, [name]: value })), what).toEqual(wanted);
        }
    }
  });
});
