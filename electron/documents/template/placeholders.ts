import { Refusal } from '#electron/values/refusal.ts';
import type { List, Template } from './schema.ts';

/** What a document is filled from: a field's text or count, by its Chinese name. */
export type Row = Record<string, string | number>;
export type TemplateData = { fields: Row; tables: Record<string, Row[]> };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Every row offers its place in the table under this name. */
export const ROW_NUMBER = '序号';

/** Whether a row is said in a list's sentence. */
export const isListed = ({ count }: Pick<List, 'count'>, row: Row): boolean =>
  count === undefined || Number(row[count] ?? 0) !== 0;

/** Collects what a template asks for and the data lacks, so that all of it is said at once. */
export class Filler {
  readonly #template: Template;
  readonly #data: TemplateData;
  readonly #faults = new Set<string>();

  constructor(template: Template, data: TemplateData) {
    this.#template = template;
    this.#data = data;
  }

  /** The text with its placeholders replaced, a row's own fields before the document's. */
  text(pattern: string, place: string, row: Row = {}): string {
    const filled = pattern.replace(PLACEHOLDER, (_, name: string) => this.#value(name, place, row));
    if (/[{}]/.test(pattern.replace(PLACEHOLDER, '')))
      this.#faults.add(`${place}：花括号“{”“}”没有成对：“${pattern}”`);
    return filled;
  }

  /** The rows of a named table, each with its number. */
  rows(name: string, place: string): Row[] {
    const rows = this.#data.tables[name];
    if (rows === undefined) this.#missing('表', name, place, Object.keys(this.#data.tables));
    return (rows ?? []).map((row, index) => ({ [ROW_NUMBER]: index + 1, ...row }));
  }

  /** Whether a block with these conditions belongs in the document. */
  applies(
    { when, unless }: { when?: string | undefined; unless?: string | undefined },
    place: string,
  ): boolean {
    const wanted = when === undefined || this.#holds(when, place);
    const excluded = unless !== undefined && this.#holds(unless, place);
    return wanted && !excluded;
  }

  /** Refuses where anything was missing. */
  finish(): void {
    if (this.#faults.size === 0) return;
    throw new Refusal({
      code: 'template-fields',
      message: `模板“${this.#template.label}”里有填不上的字段，公文没有生成。`,
      remedy: '请在模板文件中改正所列字段的名称。',
      details: [...this.#faults],
    });
  }

  #value(name: string, place: string, row: Row): string {
    const value = row[name] ?? this.#data.fields[name] ?? this.#list(name, place);
    if (value === undefined)
      this.#missing('字段', name, place, [
        ...Object.keys(row),
        ...Object.keys(this.#data.fields),
        ...Object.keys(this.#template.lists),
      ]);
    return String(value ?? '');
  }

  #list(name: string, place: string): string | undefined {
    const list = this.#template.lists[name];
    if (list === undefined) return undefined;
    return this.rows(list.table, place)
      .filter((row) => isListed(list, row))
      .map((row) => this.text(list.item, `列举“${name}”`, row))
      .join(list.join);
  }

  #holds(name: string, place: string): boolean {
    const rows = this.#data.tables[name];
    if (rows) return rows.length > 0;
    const value = this.#data.fields[name];
    if (value === undefined)
      this.#missing('字段或者表', name, place, [
        ...Object.keys(this.#data.tables),
        ...Object.keys(this.#data.fields),
      ]);
    return value !== undefined && value !== '' && value !== 0 && value !== '0';
  }

  #missing(what: string, name: string, place: string, known: string[]): void {
    const near = known.filter(
      (other) => [...name].filter((character) => other.includes(character)).length * 2 > name.length,
    );
    const hint =
      near.length > 0
        ? `，是不是${near
            .slice(0, 3)
            .map((other) => `“${other}”`)
            .join('、')}`
        : '';
    this.#faults.add(`${place}：没有名为“${name}”的${what}${hint}`);
  }
}
