import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { SettingsPart } from '#features/practices/schema/practice.ts';
import type { Field, Shape } from '#features/practices/schema/shape.ts';
import { demoOffice, resources } from '#support/office.ts';
import { plain } from '../documents/samples.ts';
import { withOpinions } from './opinions-to-answer.ts';

const read = vi.hoisted(() => ({ paths: new Set<string>(), isNoted: false }));

/** A value that notes which of its fields are asked for, as part.field.*.field; entries of a list are one and the same. */
function watched<Value>(value: Value, path: string): Value {
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map<string | symbol, unknown>();
  const noted = new Set<string>();
  return new Proxy(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || typeof found === 'function' || key === 'length') return found;
      const at = Array.isArray(target) ? `${path}.*` : `${path}.${key}`;
      if (!fields.has(key)) fields.set(key, watched(found, at));
      if (read.isNoted && !noted.has(key)) {
        read.paths.add(at.slice(1));
        noted.add(key);
      }
      return fields.get(key);
    },
  });
}

vi.mock(import('#features/practices/schema/read.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    checkPractice(files) {
      const check = real.checkPractice(files);
      return check.ok ? { ok: true, practice: watched(check.practice, '') } : check;
    },
  };
});

const { describePart } = await import('#features/practices/schema/describe.ts');
const { SETTINGS_PARTS, settingsSchemas } = await import('#features/practices/schema/practice.ts');

function below(shape: Shape, path: string): string[] {
  if (shape.kind === 'group') return shape.fields.flatMap((field) => pathsOf(field, path));
  if (shape.kind === 'list') return below(shape.of, `${path}.*`);
  if (shape.kind !== 'forms') return [];
  return [
    `${path}.${shape.tag}`,
    ...shape.forms.flatMap(({ fields }) => fields.flatMap((field) => pathsOf(field, path))),
  ];
}

const pathsOf = ({ key, shape }: Field, path: string): string[] => [
  `${path}.${key}`,
  ...below(shape, `${path}.${key}`),
];

const settings = [
  ...new Set(
    SETTINGS_PARTS.flatMap((part) =>
      describePart(settingsSchemas[part]).flatMap((field) => pathsOf(field, part)),
    ),
  ),
];

const general = (part: string) =>
  JSON.parse(readFileSync(join(resources, 'practices/general', `${part}.json`), 'utf8'));

type Client = Awaited<ReturnType<typeof demoOffice>>['client'];

const every = 'every';

/** Values of the forms that the general practice does not use. */
const others: [SettingsPart, string, unknown][] = [
  ['receptions', 'days', { form: 'days-of-month', days: [8, 18], months: every }],
  ['receptions', 'days', { form: 'nth-weekday', nth: 1, weekday: 1, months: [1, 2] }],
  ['receptions', 'days', { form: 'weekly', weekdays: [1], months: every }],
  ['receptions', 'days', { form: 'market-days', digits: [3, 8], by: 'calendar', months: every }],
  ['receptions', 'days', general('receptions').days],
  ['receptions', 'days', { form: 'branch-days', branches: ['子', '午'], months: every }],
  ['receptions', 'days', { form: 'every-days', from: '2026-01-06', every: 3, months: every }],
  ['checks', 'words', [{ wrong: '述职测评', right: '述职评议' }]],
  ['checks', 'customs', [{ rule: 'length', told: 'not' }]],
  ['reportbacks', 'results', [{ name: '称职', options: ['满意'], comparison: 'at-least', share: '80%' }]],
];

/** All that an office looks at and hands out in its year. */
async function yearsWork(client: Client): Promise<void> {
  const year = { year: 2025 };
  await client.today.overview();
  await client.receptions.choices();
  await client.opinions.choices();
  await client.bin.list();
  await client.county.annual(year);
  await client.deputies.composition();
  await client.scoring.year(year);
  const [deputy] = (await client.deputies.list({})).rows;
  await client.scoring.deputy({ deputyId: deputy?.id ?? '', ...year });
  await client.opinions.list(year);
  for (const { id } of (await client.opinions.list({ ...year, search: '号路灯' })).rows)
    await client.opinions.detail({ id });
  for (const { id } of (await client.reportbacks.list(year)).rows.slice(0, 5))
    await client.reportbacks.detail({ id });
  await client.reportbacks.choices();
  await client.deeds.choices();
  await client.stations.choices();
  const wide = await client.opinions.save({
    raisedOn: '2026-01-05',
    leadId: deputy?.id ?? '',
    title: '全镇供水',
    complex: true,
  });
  await client.opinions.assign({ id: wide.id, date: '2026-01-06', unit: '镇水务站' });
  const [station] = await client.stations.list(year);
  await client.stations.standards({ id: station?.id ?? '' });
  await client.boards.station({ stationId: station?.id ?? '' });
  await client.ledgers.composeReception({
    stationId: station?.id ?? '',
    ...year,
    month: 3,
    purpose: '归档存查',
  });
  await client.ledgers.reception({ stationId: station?.id ?? '', ...year, month: 3 });
  for (const { name: template } of await client.officialDocuments.templates()) {
    const [subject] = await client.officialDocuments.subjects({ template, ...year });
    await client.officialDocuments.preview({ template, ...year, ...(subject && { subject: subject.id }) });
  }
}

describe('every setting of a practice', () => {
  it('is read by something in the office’s year', async () => {
    const office = await demoOffice();
    await withOpinions(office);
    const { client } = office;
    read.isNoted = true;
    await yearsWork(client);
    for (const [at, [part, key, value]] of others.entries()) {
      const from = `2025-01-${String(at + 1).padStart(2, '0')}`;
      await client.practices.change({ from, source: '试', values: [{ part, key, value }] });
      await client.today.overview();
      await client.reportbacks.list({ year: 2025 });
      if (part !== 'checks') continue;
      const upload = office.app.files.put('公文.docx', composeDocument(plain));
      await client.documentChecks.check({ upload });
    }
    expect(settings.filter((path) => !read.paths.has(path))).toEqual([]);
  }, 240_000);
});
