import type { ClosingRule, OpinionSettings } from '../settings.ts';

const quoted = (words: readonly string[], and: string) => words.map((word) => `“${word}”`).join(and);

const NEEDS: Record<ClosingRule['needs'][number], string> = { replied: '已经答复', rated: '代表已经评价' };

/** What counts as 答复, wherever a number of answers stands (代表法第五十一条). */
export const ANSWERED_MEANING = '答复是指承办单位已经书面答复代表';

/** What counts as 办结 under a practice, wherever a number of closed opinions stands. */
export function closedMeaning({ needs, exceptRatings }: ClosingRule): string {
  const except = needs.includes('rated') ? '且评价不是' : '且代表没有评价为';
  const rule =
    needs.map((need) => NEEDS[need]).join('、') +
    (exceptRatings.length > 0 ? except + quoted(exceptRatings, '、') : '');
  return `办结是指${rule}，或者已由经办人登记办结`;
}

/** What counts as 满意 under a practice: by the deputy's rating, out of the ratings that came back. */
export const satisfiedMeaning = ({ satisfiedRatings }: Pick<OpinionSettings, 'satisfiedRatings'>): string =>
  `满意是指代表评价为${quoted(satisfiedRatings, '或者')}，满意率按收回的代表评价计算`;

/** All three as one sentence, to stand beside the numbers. */
export const opinionMeanings = (settings: Pick<OpinionSettings, 'closing' | 'satisfiedRatings'>): string =>
  `${ANSWERED_MEANING}；${closedMeaning(settings.closing)}；${satisfiedMeaning(settings)}。`;
