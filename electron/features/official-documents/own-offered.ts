import { type Offered, offeredBy, withLists } from '#documents/own-template/data.ts';
import { inspectTemplate } from '#documents/own-template/inspect.ts';
import { starterTemplate } from '#documents/own-template/starter.ts';
import type { Template } from '#documents/template/schema.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { questionsOf, withAnswers } from './documents/answers.ts';
import { merged } from './documents/merge.ts';
import { type OfficeData, officeFields } from './documents/office.ts';
import type { Sources } from './sources/source.ts';

/** So many years back a record is looked for that shows which fields there are. */
const YEARS = 5;

/** The names that an own template may use in place of a shipped one, by a record of the last years. */
export async function offeredFor(
  template: Template,
  deps: { sources: Sources; office: (year: number, today: PlainDate) => OfficeData; today: PlainDate },
): Promise<Offered> {
  const { sources, today } = deps;
  const source = sources[template.about];
  const thisYear = Number(today.slice(0, 4));
  const fieldsOf = (year: number) => officeFields(deps.office(year, today));
  for (const year of Array.from({ length: YEARS }, (_, back) => thisYear - back)) {
    const subject = template.about === 'year' ? undefined : source.choices(year, today)[0]?.id;
    if (template.about !== 'year' && subject === undefined) continue;
    const data = merged({ fields: fieldsOf(year), tables: {} }, source.data({ year, today, subject }));
    return offeredBy(withLists(template.lists, withAnswers(data, questionsOf(template, data, {}))));
  }
  return offeredByShipped(template, Object.keys(fieldsOf(thisYear)), fieldsOf(thisYear));
}

/** Where there is no such record yet: the names that the shipped template uses, and the office's. */
async function offeredByShipped(
  template: Template,
  names: string[],
  office: ReturnType<typeof officeFields>,
): Promise<Offered> {
  const { asks } = await inspectTemplate(starterTemplate(template, office), template.label);
  const loops = asks.filter(({ kind }) => kind === 'loop').map(({ name }) => name);
  const named = asks.filter(({ kind, within }) => kind !== 'loop' && within === undefined);
  const fields = new Set([...names, ...named.map(({ name }) => name)]);
  // a table of which no row was seen takes any column
  return {
    fields: [...fields].filter((name) => !loops.includes(name)),
    images: [],
    tables: Object.fromEntries(loops.map((name) => [name, []])),
  };
}
