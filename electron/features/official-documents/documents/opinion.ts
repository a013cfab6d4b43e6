import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { fullName, type OfficeNames } from '../rules/full-name.ts';
import { ratingAdvice, urgingReason } from '../rules/opinion-words.ts';

/** One opinion as slips and letters about it name it. */
export type OpinionOfDocument = {
  number: string;
  title: string;
  content: string;
  category: string;
  channel: string;
  unit: string;
  lead: string;
  cosigners: string[];
  raisedOn: PlainDate;
  assignedOn?: PlainDate | undefined;
  dueOn?: PlainDate | undefined;
  answeredOn?: PlainDate | undefined;
  /** The result class in words, and by its code: A. */
  result: string;
  resultCode: string;
  deputyRating: string;
  voterRating: string;
  /** The ratings after which it is handled again. */
  redoRatings: readonly string[];
  /** The practice's words for a rating, the best first. */
  ratings: readonly string[];
  /** When it was assigned and by when a reply is due; of one not yet assigned, as they are where it is assigned by this paper. */
  assignment: { on: PlainDate; dueOn: PlainDate | undefined };
  /** Itself and the opinions of the same unit that are overdue, the longest overdue first. */
  ofUnit: { number: string; title: string; lead: string; dueOn?: PlainDate | undefined }[];
  /** Days past the due day without an answer; 0 where it is not overdue. */
  daysOverdue: number;
};

const day = (date: PlainDate | undefined) => (date === undefined ? '' : documentDate(date));

/** Who raised it, as a letter calls them: 高永代表, 高永（等3名）代表. */
const raisers = ({ lead, cosigners }: OpinionOfDocument) =>
  cosigners.length === 0 ? `${lead}代表` : `${lead}（等${cosigners.length + 1}名）代表`;

/** Assigned, not answered, and not past its due day. */
const notYetDue = ({ dueOn, answeredOn }: OpinionOfDocument, today: PlainDate) =>
  dueOn !== undefined && answeredOn === undefined && today <= dueOn;

/** The fields that a template about one opinion may name. */
export const opinionFields = (
  opinion: OpinionOfDocument,
  office: OfficeNames,
  today: PlainDate,
): TemplateData => ({
  fields: {
    编号: opinion.number,
    标题: opinion.title,
    内容: opinion.content,
    类别: opinion.category,
    来源: opinion.channel,
    承办单位: opinion.unit,
    承办单位全称: fullName(opinion.unit, office),
    领衔代表: opinion.lead,
    联名代表: opinion.cosigners.join('、'),
    联名人数: opinion.cosigners.length,
    提出代表: raisers(opinion),
    提出日期: day(opinion.raisedOn),
    交办日期: day(opinion.assignedOn),
    答复期限: day(opinion.dueOn),
    本次交办日期: day(opinion.assignment.on),
    本次答复期限: day(opinion.assignment.dueOn),
    答复日期: day(opinion.answeredOn),
    办理结果: opinion.result,
    答复分类: opinion.resultCode && `分类：${opinion.resultCode}`,
    代表评价: opinion.deputyRating,
    选民评价: opinion.voterRating,
    逾期天数: opinion.daysOverdue,
    期限未到: notYetDue(opinion, today) ? 1 : 0,
    督办事由: urgingReason(opinion, today),
    评价意见: ratingAdvice(opinion),
  },
  tables: {
    联名代表: opinion.cosigners.map((name) => ({ 姓名: name })),
    同单位逾期: opinion.ofUnit.map(({ number, title, lead, dueOn }) => ({
      编号: `第${number}号`,
      标题: title,
      领衔代表: lead,
      原答复期限: day(dueOn),
    })),
    评价选项: opinion.ratings.map((rating) => ({ 名称: rating })),
  },
});
