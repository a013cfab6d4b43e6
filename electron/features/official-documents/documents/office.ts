import type { Row } from '#documents/template/placeholders.ts';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { townshipKindOf } from '../../deputies/rules/levels.ts';

/** The office that issues, and the day it does so. */
export type OfficeData = {
  township: string;
  county: string;
  termOrdinal: number;
  year: number;
  today: PlainDate;
  /** The issuing body's full name: 清溪镇人民代表大会主席团. */
  body: string;
};

/** The fields that every template may name. */
export const officeFields = (
  { township, county, termOrdinal, year, today, body }: OfficeData,
  number = '',
): Row => ({
  镇名: township,
  乡镇: townshipKindOf(township) === '镇' ? '镇' : '乡',
  县名: county,
  届次: chineseNumber(termOrdinal),
  年度: year,
  下一年度: year + 1,
  发文机关: body,
  办公室: `${township}人大主席团办公室`,
  大会: `${township}第${chineseNumber(termOrdinal)}届人民代表大会`,
  发文字号: number,
  成文日期: documentDate(today),
});
