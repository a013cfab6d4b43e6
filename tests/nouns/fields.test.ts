import { describe, expect, it } from 'vitest';
import { contract } from '#electron/contract.ts';
import { nouns } from '#electron/nouns/all.ts';
import type { Field } from '#electron/nouns/field.ts';
import { permissions } from '#electron/permissions.ts';
import { sign, withChair } from '#support/chair.ts';
import { refusalOf } from '#support/refusals.ts';
import { type SmallOffice, smallOffice } from '#support/small-office.ts';
import { type Form, forms, withoutForm } from './forms.ts';
import { blank, isNeeded, type Named, samplesOf } from './samples.ts';

type Values = Record<string, unknown>;

/** Every field that a form has, with the word of its noun. */
const fieldsOf = (form: Form) =>
  form.nouns.flatMap(({ fields, word }) =>
    Object.entries(fields)
      .filter(([, { inner }]) => !inner)
      .map(([name, field]) => ({ name, field: field as Field, record: word })),
  );

/** Two records of each table that fields name. */
async function namedIn({ client, stations, groups, deputies }: SmallOffice): Promise<Named> {
  const entry = (date: string) => ({
    date,
    stationId: stations[0],
    deputyIds: [deputies[0]],
    matter: '路灯不亮',
  });
  const receptions = [
    (await client.receptions.record(entry('2026-01-07'))).id,
    (await client.receptions.record(entry('2026-01-09'))).id,
  ] as const;
  return {
    deputies: [
      [deputies[0], '欧明和'],
      [deputies[1], '尹长礼'],
    ],
    groups: [
      [groups[0], '第一代表小组'],
      [groups[1], '第二代表小组'],
    ],
    stations: [
      [stations[0], '清溪站'],
      [stations[1], '大坪站'],
    ],
    receptions: [
      [receptions[0], '2026年1月7日 清溪站 路灯不亮'],
      [receptions[1], '2026年1月9日 清溪站 路灯不亮'],
    ],
  };
}

async function begun(form: Form) {
  const office = await smallOffice();
  const { client } = office;
  const named = await namedIn(office);
  const fields = fieldsOf(form).map((one) => {
    const [first, second] = samplesOf(one.name, one.field, form, named);
    return { ...one, first, second };
  });
  const values: Values = Object.fromEntries(fields.map(({ name, first }) => [name, first.value]));
  const save = (given: Values) => form.save(client, given);
  /** What a screen and whoever reveals see of the form's fields. */
  async function seen(id: string): Promise<Values> {
    const read = await form.read(client, id);
    const whole = (await form.reveal?.(client, id)) ?? {};
    return Object.fromEntries(
      fields.map(({ name, field }) => [
        name,
        field.masked ? [whole[name], read[`${name}Masked`]] : read[name],
      ]),
    );
  }
  const expected = (given: Values, hidden: Record<string, string>) =>
    Object.fromEntries(
      fields.map(({ name, field }) => [name, field.masked ? [given[name], hidden[name]] : given[name]]),
    );
  const masks = Object.fromEntries(fields.map(({ name, first }) => [name, first.mask]));
  async function lastEntry() {
    const { seq = 0 } = (await client.log.latest()) ?? {};
    const { fields: changes } = await client.log.detail({ seq });
    return { seq, changes, undo: () => client.log.undo({ seq }) };
  }
  return { ...office, fields, values, masks, save, seen, expected, lastEntry };
}

type Change = { record: string; field: string; before: string; after: string };

/** No word of the log is a column of the database or an id. */
function expectWords(changes: readonly Change[]): void {
  for (const { record, field, before, after } of changes)
    expect([record, field, before, after].join(' ')).not.toMatch(/[A-Za-z]{2}|[0-9a-f]{8}-[0-9a-f]{4}/);
}

const inLastYear = (values: Values): Values =>
  JSON.parse(JSON.stringify(values).replaceAll('"2026-', '"2025-'));

describe('the nouns', () => {
  it('are each written by a form, or it is known by what else', () => {
    const written = Object.values(forms).flatMap((form) => form.nouns.map(({ table }) => table));
    expect([...written, ...Object.keys(withoutForm)].sort()).toEqual(Object.keys(nouns).sort());
    expect(Object.values(withoutForm).filter((path) => !(path in permissions))).toEqual([]);
  });

  it('that the contract saves have a form here', () => {
    const saving = Object.entries(contract).filter(([, named]) => 'save' in named || 'record' in named);
    expect(saving.map(([feature]) => feature).sort()).toEqual(Object.keys(forms).sort());
  });
});

describe.each(Object.entries(forms))('a record of %s', (_, form) => {
  it('keeps every field as it was entered, and the log names each', async () => {
    const { fields, values, masks, save, seen, expected, lastEntry } = await begun(form);
    expect(fields.filter(({ field }) => field.masked).length > 0).toBe(form.reveal !== undefined);
    const { id } = await save(values);
    const { changes } = await lastEntry();
    expect(await seen(id)).toEqual(expected(values, masks));
    for (const { record, field, first } of fields)
      if (first.words !== '')
        expect(changes).toContainEqual({ record, field: field.word, before: '', after: first.words });
    expectWords(changes);
  });

  it('is changed field by field; the log tells what was and what is, and undo brings back what was', async () => {
    const { fields, values, masks, save, seen, expected, lastEntry } = await begun(form);
    const { id } = await save(values);
    const before = await seen(id);
    for (const { name, field, record, first, second } of fields) {
      const beside = form.beside?.[name] ?? {};
      await save({ ...values, [name]: second.value, ...beside, id });
      const { changes, undo } = await lastEntry();
      const after = { ...values, [name]: second.value, ...beside };
      expect(await seen(id), name).toEqual(expected(after, { ...masks, [name]: second.mask }));
      expect(changes, name).toContainEqual({
        record,
        field: field.word,
        before: first.words,
        after: second.words,
      });
      expect(changes.length, name).toBe(1 + Object.keys(beside).length);
      expectWords(changes);
      await undo();
      expect(await seen(id), name).toEqual(before);
    }
  });

  it('is cleared of every field that may be left out; a masked one left out stays', async () => {
    const { fields, values, masks, save, seen, expected, lastEntry } = await begun(form);
    const { id } = await save(values);
    for (const { name, field } of fields.filter((one) => !isNeeded(one.field))) {
      const { [name]: _, ...rest } = values;
      if (field.masked) {
        await save({ ...rest, id });
        expect(await seen(id), name).toEqual(expected(values, masks));
      }
      const beside = form.clearedWith?.[name] ?? {};
      await save({ ...rest, ...beside, ...(field.masked && { [name]: '' }), id });
      const after = { ...values, ...beside, [name]: blank(field) };
      const { undo } = await lastEntry();
      expect(await seen(id), name).toEqual(expected(after, { ...masks, [name]: '' }));
      if (values[name] !== blank(field)) await undo();
    }
  });

  it('goes to the bin, and comes back from it and by undo as it was', async () => {
    const { client, values, save, seen, lastEntry } = await begun(form);
    const { id } = await save(values);
    const before = await seen(id);
    await form.remove(client, id);
    await expect(form.read(client, id)).rejects.toThrow();
    const [entry] = (await client.bin.list()).rows;
    expectWords(
      (entry?.fields ?? []).map(({ field, value }) => ({ record: '', field, before: value, after: '' })),
    );
    await client.bin.restore({ id: entry?.id ?? '' });
    expect(await seen(id)).toEqual(before);
    await form.remove(client, id);
    await (await lastEntry()).undo();
    expect(await seen(id)).toEqual(before);
  });
});

const dated = Object.entries(forms).filter(([, form]) => form.nouns.some((noun) => noun.dated));

describe.each(dated)('a record of %s in a locked year', (_, form) => {
  it('is neither added, changed, moved nor removed', async () => {
    const office = await begun(form);
    const { client, fields, values, save, seen } = office;
    const [noun] = form.nouns;
    const later = noun?.dated?.later?.fields ?? [];
    const changed = fields.find(({ name, field }) => field.kind.match(/text|long/) && !later.includes(name));
    const former = inLastYear(values);
    /** Values of another record: by its day, and by its number where it has one. */
    const on = (given: Values, day: string, number: string) => ({
      ...given,
      [noun?.dated?.on ?? '']: day,
      ...('number' in given && { number }),
    });
    const { id } = await save(former);
    const { id: other } = await save(values);
    const before = [await seen(id), await seen(other)];
    const { asChair } = await withChair(office);
    await asChair();
    await sign(client, { kind: 'lock', year: 2025 });
    const calls = {
      added: () => save(on(former, '2025-01-04', '2025-099')),
      changed: () => save({ ...former, [changed?.name ?? '']: changed?.second.value, id }),
      'moved out': () => save({ ...on(values, '2026-01-04', '2026-099'), id }),
      'moved in': () => save({ ...on(former, '2025-01-04', '2025-099'), id: other }),
      removed: () => form.remove(client, id),
    };
    for (const [what, call] of Object.entries(calls))
      expect((await refusalOf(call())).code, what).toBe('year-locked');
    expect([await seen(id), await seen(other)]).toEqual(before);
  });
});
