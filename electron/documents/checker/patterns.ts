/** A document number in any of the forms people write it in; year, serial and what stands around them may be wrong. */
export const LOOSE_NUMBER =
  /([\u4e00-\u9fff]{1,15}) ?([〔[［【（(﹝〈<]) ?(\d{2,4}) ?年? ?([〕\]］】）)﹞〉>]) ?(第?) ?(\d{1,5}) ?(号?)/;

/** A document number whose serial, or year, is still to be filled in: 青人大〔2026〕XX号, 青人大〔2026〕　号. */
export const UNFILLED_NUMBER =
  /[\u4e00-\u9fff]{1,15} ?[〔[［【（(] ?(?:\d{4}|[\d×XxＸ○〇*_＿]{2,4}) ?[〕\]］】）)] ?第?(?:[×XxＸ○〇*_＿\s\u3000]{0,6}|\d{1,5}) ?号/;

/** A document number as GB/T 9704-2012 7.2.5 wants it. */
export const RIGHT_NUMBER = /^[\u4e00-\u9fff]{1,15}〔\d{4}〕[1-9]\d*号$/;

const DIGIT = '[0-9０-９]';
const CHINESE = '[一二三四五六七八九十廿〇○零]';

/** A line that is nothing but a date, in any form: 2025年3月8日, 2025.03.08, 二〇二五年三月八日, 2025年3月8号. */
export const DATE_LINE = new RegExp(
  `^\\s*(?:${DIGIT}{4}|${CHINESE}{4}) ?[年.．\\-－/] ?(?:${DIGIT}{1,2}|${CHINESE}{1,2})(?: ?[月.．\\-－/] ?(?:(?:${DIGIT}{1,2}|${CHINESE}{1,3}) ?[日号]?)?)?\\s*$`,
);

/** A date as GB/T 9704-2012 7.3.5.4 wants it. */
export const RIGHT_DATE = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

const CHINESE_DIGITS = '〇一二三四五六七八九';

function digitsOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[○零]/g, '〇');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{4}$/.test(plain))
    return Number([...plain].map((character) => CHINESE_DIGITS.indexOf(character)).join(''));
  const parts = /^([一二三])?([十廿])?([一二三四五六七八九])?$/.exec(plain);
  if (!parts || plain === '') return undefined;
  const [, first = '', ten = '', last = ''] = parts;
  const tens = ten === '廿' ? 2 : ten === '十' ? Math.max(1, CHINESE_DIGITS.indexOf(first || '一')) : 0;
  const ones = CHINESE_DIGITS.indexOf(last || (ten ? '〇' : first || '〇'));
  return tens * 10 + Math.max(0, ones);
}

/** A date in any form as the standard writes it; undefined where day or month is missing or does not exist. */
export function writtenDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const parts = /^(.{4})[年.\-/](.{1,3}?)[月.\-/](.{1,3}?)[日号]?$/.exec(plain);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map((part) => digitsOf(part));
  const written = `${year}年${month}月${day}日`;
  return RIGHT_DATE.test(written) ? written : undefined;
}

/** The kinds of official document that a title ends with. */
export const KIND_TAIL =
  /(通知|通报|公告|通告|决定|决议|命令|令|意见|报告|请示|批复|议案|函|纪要|公报|方案|办法|规定|细则|建议|清单|名单|台账|安排|说明|计划|总结|要点|规则|制度)$/;

/** An office before a stamped name: both stand four characters in (GB/T 9704-2012 7.3.5.3). */
export const STAMPED = /(主席|主任|[县市区镇乡部局院处科所站]长|书记|代表)(?:\s[\S\s]{1,8})?$/;
