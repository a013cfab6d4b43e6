import type { TemplateData } from '#documents/template/placeholders.ts';

/** Several parts' fields and tables as one; a later part stands before an earlier one of the same name. */
export const merged = (...parts: TemplateData[]): TemplateData => ({
  fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
  tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
});
