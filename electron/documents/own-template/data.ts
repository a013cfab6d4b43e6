import { isListed, type Row, type TemplateData } from '../template/placeholders.ts';
import type { List } from '../template/schema.ts';

/** A picture to put in, PNG or JPEG, with the size it is to have on paper in millimetres. */
export type OwnPicture = { bytes: Uint8Array; width: number; height: number };

/** A picture that there is not: its place stays blank. */
export const NO_PICTURE: OwnPicture = { bytes: new Uint8Array(), width: 0, height: 0 };

/** What a field holds: a text, a count or a picture. */
export type OwnValue = string | number | OwnPicture;
export type OwnRow = Record<string, OwnValue>;

/** What an office's own template is filled from: the data of a shipped template, and pictures. */
export type OwnTemplateData = { fields: OwnRow; tables: Record<string, OwnRow[]> };

/** What may be asked for: names of fields and pictures, and each table's columns. */
export type Offered = { fields: string[]; images: string[]; tables: Record<string, string[]> };

export const isPicture = (value: OwnValue | undefined): value is OwnPicture => typeof value === 'object';

/** Names that number headings by themselves, in the order of GB/T 9704 7.3.3: 一、（一）1.（1）. */
export const ORDINALS = ['第一层序数', '第二层序数', '第三层序数', '第四层序数'];

/** What some data offers; a table without rows offers no columns. */
export function offeredBy({ fields, tables }: OwnTemplateData): Offered {
  const names = Object.keys(fields);
  return {
    fields: names.filter((name) => !isPicture(fields[name])),
    images: names.filter((name) => isPicture(fields[name])),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, [...new Set(rows.flatMap(Object.keys))]]),
    ),
  };
}

/** A shipped template's data with its lists (逾期单位列举) written out as fields, which a `.docx` can then name. */
export function withLists(lists: Record<string, List>, { fields, tables }: TemplateData): TemplateData {
  const said = Object.entries(lists).map(([name, list]) => {
    const { table, item, join } = list;
    const text = (row: Row) =>
      item.replace(/\{([^{}]*)\}/g, (_, field: string) => String(row[field] ?? fields[field] ?? ''));
    const rows = (tables[table] ?? []).filter((row) => isListed(list, row));
    return [name, rows.map(text).join(join)];
  });
  return { fields: { ...Object.fromEntries(said), ...fields }, tables };
}
