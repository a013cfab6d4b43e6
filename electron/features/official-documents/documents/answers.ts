import { Filler, type Row, type TemplateData } from '#documents/template/placeholders.ts';
import type { Template, TemplateAsk } from '#documents/template/schema.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { asPoints } from '../rules/points.ts';

/** What the clerk answered, by field: a text, a day, or the rows of a small table. */
export type Answers = Record<string, string | string[][]>;

/** A question with the answer that is offered or was given. */
export type AskedField = TemplateAsk & { value: string | string[][] };

/** Stands where an answer is still missing, as officials write it in a draft. */
export const blank = '×××';

type AskFor<Kind extends TemplateAsk['kind']> = Extract<TemplateAsk, { kind: Kind }>;

const emptyOf = (ask: TemplateAsk) => (ask.kind === 'rows' ? [] : '');

function offeredRows(template: Template, ask: AskFor<'rows'>, data: TemplateData): string[][] {
  const filler = new Filler(template, data);
  const rows = filler.rows(ask.initial ?? '', `待填项“${ask.field}”`);
  filler.finish();
  return rows.map((row) => ask.columns.map((column) => String(row[column] ?? '')));
}

function offered(template: Template, ask: TemplateAsk, data: TemplateData): string | string[][] {
  if (ask.initial === undefined) return emptyOf(ask);
  if (ask.kind === 'rows') return offeredRows(template, ask, data);
  const filler = new Filler(template, data);
  const value = filler.text(ask.initial, `待填项“${ask.field}”`);
  filler.finish();
  return value;
}

/** A template's questions, each with the answer given, or else the one that the records offer. */
export const questionsOf = (template: Template, data: TemplateData, answers: Answers): AskedField[] =>
  template.asks.map((ask) => {
    const given = answers[ask.field];
    const fits = Array.isArray(given) === (ask.kind === 'rows');
    return { ...ask, value: given !== undefined && fits ? given : offered(template, ask, data) };
  });

const written = (question: AskedField): string => {
  const { kind, value, optional } = question;
  const text = String(value).trim();
  if (text === '') return optional ? '' : blank;
  if (kind === 'date') return documentDate(text);
  return kind !== 'rows' && question.numbered ? asPoints(text) : text;
};

const rowsOf = ({ columns, value }: AskedField & { kind: 'rows' }): Row[] =>
  (value as string[][])
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])));

const blankRow = ({ columns }: { columns: string[] }): Row =>
  Object.fromEntries(columns.map((column) => [column, blank]));

/** The data of the records and the answers together; an answer stands before a record's field of the same name. */
export function withAnswers({ fields, tables }: TemplateData, questions: AskedField[]): TemplateData {
  const filled: TemplateData = { fields: { ...fields }, tables: { ...tables } };
  for (const question of questions) {
    if (question.kind === 'rows') {
      const rows = rowsOf(question);
      const missing = rows.length === 0 && !question.optional;
      filled.tables[question.field] = missing ? [blankRow(question)] : rows;
      filled.fields[`${question.field}数`] = missing ? blank : rows.length;
    } else filled.fields[question.field] = written(question);
  }
  return filled;
}

/** Sentences on what is still to be filled in. */
export const gapsOf = (questions: AskedField[]): string[] =>
  questions
    .filter(
      (question) =>
        !question.optional &&
        (question.kind === 'rows' ? rowsOf(question).length === 0 : String(question.value).trim() === ''),
    )
    .map(({ field }) => `“${field}”还没有填。`);
