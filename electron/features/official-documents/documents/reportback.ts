import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import { checkTally } from '#features/reportbacks/rules/tally.ts';
import { denominatorWords } from '#features/reportbacks/settings.ts';
import { ballotOptions, type TallyOfDocument, tallyFields } from './tally.ts';

/** One deputy's report-back with its count. */
export type ReportbackOfDocument = TallyOfDocument & {
  deputy: string;
  constituency: string;
  group: string;
  date: PlainDate;
  place: string;
  form: string;
};

/** The fields that a template about one report-back may name. */
export const reportbackFields = (reportback: ReportbackOfDocument): TemplateData => {
  const { tally, settings } = reportback;
  return {
    fields: {
      述职代表: reportback.deputy,
      原选区: reportback.constituency,
      代表小组: reportback.group,
      述职日期: documentDate(reportback.date),
      述职地点: reportback.place,
      述职形式: reportback.form,
      ...tallyFields(reportback),
      分母: denominatorWords[settings.denominator],
    },
    tables: {
      得票: ballotOptions(settings).map((option) => {
        const count = tally.votes[option] ?? 0;
        const rate = percentText({ count, of: tally[settings.denominator] });
        return { 选项: option, 票数: count, 占比: checkTally(tally).ok ? rate : '' };
      }),
    },
  };
};
