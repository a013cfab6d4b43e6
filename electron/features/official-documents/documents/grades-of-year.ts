import type { TemplateData } from '#documents/template/placeholders.ts';
import { percentText } from '#electron/values/share.ts';

/** How many deputies were given each grade, from the best down. */
export const gradesOfYear = (grades: string[], given: string[]): TemplateData => ({
  fields: { 计分人数: given.length },
  tables: {
    等级分布: grades.map((grade) => {
      const count = given.filter((one) => one === grade).length;
      return { 等级: grade, 人数: count, 占比: percentText({ count, of: given.length }) };
    }),
  },
});
