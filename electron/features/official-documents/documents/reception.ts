import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';

/** One voter received; a voter who asked not to be named has no name here, and no telephone is ever printed. */
export type ReceptionOfDocument = {
  date: PlainDate;
  station: string;
  deputies: string[];
  visitor: string;
  anonymous: boolean;
  address: string;
  matter: string;
  onSpotReply: string;
  unit: string;
  progress: string;
  feedbackOn?: PlainDate | undefined;
  satisfaction: string;
  registrar: string;
  /** The practice's words for a rating, the best first. */
  ratings: readonly string[];
};

/** The fields that a template about one reception may name. */
export const receptionFields = (reception: ReceptionOfDocument): TemplateData => ({
  fields: {
    接待日期: documentDate(reception.date),
    接待地点: reception.station,
    接待代表: reception.deputies.join('、'),
    来访人: reception.anonymous || reception.visitor === '' ? '不具名' : reception.visitor,
    村组: reception.anonymous ? '' : reception.address,
    反映内容: reception.matter,
    当场答复: reception.onSpotReply,
    承办单位: reception.unit,
    办理进展: reception.progress,
    反馈日期: reception.feedbackOn ? documentDate(reception.feedbackOn) : '',
    满意度: reception.satisfaction,
    登记人: reception.registrar,
  },
  tables: { 评价选项: reception.ratings.map((rating) => ({ 名称: rating })) },
});
