import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import { tallyResult, tallyShare } from '../../reportbacks/rules/result.ts';
import { checkTally, type Tally } from '../../reportbacks/rules/tally.ts';
import { denominatorWords, type ReportbackSettings } from '../../reportbacks/settings.ts';

/** One deputy's report-back with its count. */
export type ReportbackResult = { name: string; constituency: string; date: PlainDate; tally: Tally };

const quoted = (options: string[]) => options.map((option) => `“${option}”`);

/** What the rate is of, as a sentence under the table says it. */
const rateWords = ({ satisfiedOptions, denominator }: ReportbackSettings) =>
  satisfiedOptions.length === 1
    ? `${quoted(satisfiedOptions)}票数占${denominatorWords[denominator]}数的比率`
    : `${quoted(satisfiedOptions).join('')}票数之和占${denominatorWords[denominator]}数的比率`;

/**
 * What the voters' ballots on report-backs said: the five counts (发出 收回 有效 无效 弃权), every option and the rate. A count
 * that does not agree with itself is in no table; who it is of is named apart.
 */
export function reportbackResults(results: ReportbackResult[], settings: ReportbackSettings): TemplateData {
  const { options, abstention, satisfiedOptions, denominator } = settings;
  const named = options.filter((option) => option !== abstention);
  const sound = results.filter(({ tally }) => checkTally(tally).ok);
  const unsettled = results.filter(({ tally }) => !checkTally(tally).ok);
  return {
    fields: {
      测评人数: sound.length,
      计票待更正人数: unsettled.length,
      计票待更正代表: unsettled.map(({ name }) => name).join('、'),
      测评选项: named.join('／'),
      满意率口径: rateWords(settings),
      有评定等次: settings.results.length > 0 ? 1 : 0,
    },
    tables: {
      测评等次选项: named.map((option) => ({ 名称: option })),
      测评结果: sound.map(({ name, constituency, date, tally }) => ({
        姓名: name,
        选区: constituency,
        述职日期: documentDate(date),
        发出: tally.issued,
        收回: tally.returned,
        有效: tally.valid,
        无效: tally.returned - tally.valid,
        弃权: tally.votes[abstention] ?? 0,
        ...Object.fromEntries(named.map((option) => [`${option}票`, tally.votes[option] ?? 0])),
        各项得票: named.map((option) => tally.votes[option] ?? 0).join('／'),
        满意率: percentText(tallyShare(tally, satisfiedOptions, denominator)),
        等次: tallyResult(tally, settings) ?? '',
      })),
    },
  };
}
