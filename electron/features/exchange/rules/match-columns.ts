import type { Cell } from '#electron/values/sheet.ts';
import { isActivityHeading, namesADay } from './activity-heading.ts';
import { type ActivityParts, activityParts } from './activity-parts.ts';
import type { Field } from './forms/form.ts';
import { type HeadPath, headingOf, wordsOfHeading } from './head-paths.ts';
import type { WorkbookForm } from './headings.ts';

/**
 * A column of a sheet (from 1), the field it was taken for, and its heading as written; `day` is the head's cell that
 * holds an activity's day where it is no text, `parts` what its neighbours tell of its head.
 */
export type Column = {
  field: string;
  column: number;
  heading: string;
  day?: Cell;
  parts?: ActivityParts;
};

/** Under someone's name a second head row says which part of them a column holds. */
const NAME = /^(姓名|名字|名称|代表姓名)$/u;
const PLACE = /^(单位|工作单位|所在单位|单位及职务|选区|所在选区|代表团|小组|所在村|村)$/u;

/** Words that mean one thing under one group and another under the next: 时间 under 交办 and under 答复. */
const GENERIC = /^(类别|分类|时间|日期|单位|名称|地点|电话|序号|编号|结果|情况|说明|备注|内容|代表)$/u;

/** A field that a column may be, and how sure its heading makes it: 0 is surest. */
type Match = { path: HeadPath; field: string; rank: number };

/** Takes each column for the field that its heading makes surest; a field is given once unless it repeats. */
export function matchColumns(paths: readonly HeadPath[], form: WorkbookForm): Column[] {
  const named = !('activity' in form.fields) || paths.some((path) => rankedFields(path, form).has('name'));
  // without anybody's name the days are no heads of activities
  const matches = named ? paths.flatMap((path) => matchesOf(path, form)) : [];
  matches.sort((one, other) => one.rank - other.rank || one.path.column - other.path.column);
  const columns = new Map<number, Column>();
  const taken = new Set<string>();
  for (const { path, field } of matches) {
    if (columns.has(path.column) || (taken.has(field) && !form.fields[field]?.repeats)) continue;
    taken.add(field);
    columns.set(path.column, columnOf(path, field, paths));
  }
  return [...columns.values()].sort((one, other) => one.column - other.column);
}

/** A column taken for a field. */
export function columnOf(path: HeadPath, field: string, paths: readonly HeadPath[]): Column {
  const column = { field, column: path.column, heading: headingOf(path) };
  if (field !== 'activity') return column;
  const day = path.cells.find(({ kind }) => kind === 'date' || kind === 'number');
  const parts = activityParts(path, paths);
  return { ...column, ...(day && { day }), ...(parts && { parts }) };
}

/** Each word under which a form knows fields, with how sure it makes each; 0 is surest. */
type Ranks = ReadonlyMap<string, ReadonlyMap<string, number>>;

const known = new WeakMap<WorkbookForm, Ranks>();

function ranksOf(form: WorkbookForm): Ranks {
  const before = known.get(form);
  if (before) return before;
  const ranks = new Map<string, Map<string, number>>();
  for (const [name, { headings }] of Object.entries(form.fields))
    for (const [rank, heading] of headings.entries()) {
      const own = ranks.get(heading) ?? new Map<string, number>();
      if (!own.has(name)) own.set(name, rank);
      ranks.set(heading, own);
    }
  known.set(form, ranks);
  return ranks;
}

/** Serial numbers are the last thing a column is taken for. */
const AFTER_ALL = 1000;

function matchesOf(path: HeadPath, form: WorkbookForm): Match[] {
  const ranks = rankedFields(path, form);
  if (ranks.size === 0 && 'activity' in form.fields && isActivityHeading(headingOf(path)))
    return [{ path, field: 'activity', rank: 0 }];
  return [...ranks].map(([field, rank]) => ({
    path,
    field,
    rank: field === 'serial' ? rank + AFTER_ALL : rank,
  }));
}

/** The fields that a column's heading may mean: the words one over the other read as one, else the lower word. */
function rankedFields({ texts }: HeadPath, form: WorkbookForm): ReadonlyMap<string, number> {
  const ranks = ranksOf(form);
  const fieldsOf = (text: string) =>
    wordsOfHeading(text)
      .map((word) => ranks.get(word))
      .find((fields) => fields !== undefined) ?? new Map<string, number>();
  const joined = [texts.join(''), texts.toReversed().join('')].map(fieldsOf).find(({ size }) => size > 0);
  const upper = texts.at(-2);
  if (joined || upper === undefined) return joined ?? new Map();
  const lower = texts.at(-1) ?? '';
  const owners = [...fieldsOf(upper)].sort(([, one], [, other]) => one - other);
  const [owner] = owners[0] ?? [];
  const word = wordsOfHeading(lower)[1] ?? '';
  if (owner === undefined)
    return new Map(
      [...fieldsOf(lower)].filter(([name]) => !GENERIC.test(word) || isNamedAfter(upper, form, name)),
    );
  if (NAME.test(word)) return new Map([[owner, 0]]);
  if (PLACE.test(word) && form.fields[owner]?.person)
    return new Map(`${owner}Place` in form.fields ? [[`${owner}Place`, 0]] : []);
  return new Map(
    [...fieldsOf(lower)].filter(([name]) => {
      const field = form.fields[name];
      return name === owner || field?.of === owner || field?.repeats === true;
    }),
  );
}

/** Under a group that begins some field's headings, such as 答复, a generic word is of a field that begins so; else of any. */
function isNamedAfter(group: string, { fields }: WorkbookForm, name: string): boolean {
  const [, word = ''] = wordsOfHeading(group);
  const begins = ({ headings }: Field) =>
    headings.some((heading) => heading.length > word.length && heading.startsWith(word));
  const named = Object.keys(fields).filter((other) => begins(fields[other] as Field));
  return word.length < 2 || named.length === 0 || named.includes(name);
}

/** A look at the words of rows alone, before anything is matched: three known headings, or a name beside days of activities. */
export function couldBeHead(words: readonly string[], forms: readonly WorkbookForm[]): boolean {
  const known = words.filter((word) => forms.some((form) => isKnown(word, form))).length;
  const attendance = forms.find(({ fields }) => 'activity' in fields);
  if (known >= 3 || known === 0 || !attendance) return known >= 3;
  const names = attendance.fields.name?.headings ?? [];
  return (
    words.some((word) => wordsOfHeading(word).some((one) => names.includes(one))) && words.some(namesADay)
  );
}

/** Whether a word stands for a field in a form. */
export function isKnown(text: string, form: WorkbookForm): boolean {
  return wordsOfHeading(text).some((word) => ranksOf(form).has(word));
}

/** Whether columns are enough to take a table for one of this kind. */
export function fits(columns: readonly Column[], form: WorkbookForm): boolean {
  return columns.length >= form.atLeast && missingNeeds(columns, form).length === 0;
}

/** What a table of this kind lacks, in the office's words: one group of fields of which one must be there for each. */
export function missingNeeds(columns: readonly Column[], form: WorkbookForm): string[] {
  const fields = new Set(columns.map(({ field }) => field));
  return form.needs
    .filter((group) => !group.some((field) => fields.has(field)))
    .map((group) => group.map((field) => form.fields[field]?.label ?? field).join('或'));
}
