import type { TemplateData } from '#documents/template/placeholders.ts';

/** A deputy expected at an activity. */
export type ExpectedDeputy = { name: string; group: string };

/** Who is expected at an activity, in the order in which they sign; what they write themselves is left empty. */
export const activityRoster = (deputies: ExpectedDeputy[]): TemplateData => ({
  fields: { 应到人数: deputies.length },
  tables: {
    应到代表: deputies.map(({ name, group }) => ({ 姓名: name, 代表小组: group, 签名: '', 备注: '' })),
  },
});
