import type { TemplateData } from '#documents/template/placeholders.ts';

/** A deputy expected at an activity. */
export type ExpectedDeputy = { name: string; group: string; level: string };

/** Who is expected at an activity, in the order in which they sign. */
export const activityRoster = (deputies: ExpectedDeputy[]): TemplateData => ({
  fields: { 应到人数: deputies.length },
  tables: {
    应到代表: deputies.map(({ name, group, level }) => ({
      姓名: name,
      代表小组: group,
      代表层级: level,
      // written by hand
      签名: '',
      备注: '',
    })),
  },
});
