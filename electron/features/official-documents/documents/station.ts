import type { TemplateData } from '#documents/template/placeholders.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';

/** A station as documents about it name it. */
export type StationOfDocument = {
  name: string;
  deputies: { name: string; workplace: string; constituency: string }[];
  /** The next day on which voters are received; absent where the practice names none. */
  nextDay?: PlainDate | undefined;
  rule: string;
  notAccepted: string[];
};

/** The fields and tables that a template about one station may name. */
export const stationData = ({
  name,
  deputies,
  nextDay = '',
  rule,
  notAccepted,
}: StationOfDocument): TemplateData => ({
  fields: {
    联络站: name,
    本站代表人数: deputies.length,
    本站代表姓名: deputies.map((deputy) => deputy.name).join('、'),
    下次接待日: nextDay,
    接待日规则: rule,
  },
  tables: {
    本站代表: deputies.map((deputy) => ({
      姓名: deputy.name,
      工作单位及职务: deputy.workplace,
      选区: deputy.constituency,
    })),
    不受理事项: notAccepted.map((matter) => ({ 事项: matter })),
  },
});
