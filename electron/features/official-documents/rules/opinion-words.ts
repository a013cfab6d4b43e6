import { daysBetween, documentDate, type PlainDate } from '#electron/values/plain-date.ts';

type Handled = {
  assignedOn?: PlainDate | undefined;
  dueOn?: PlainDate | undefined;
  answeredOn?: PlainDate | undefined;
};

/** Why an opinion is urged on, as the slip offers it on a day; empty where the records give no reason. */
export function urgingReason({ assignedOn, dueOn, answeredOn }: Handled, today: PlainDate): string {
  if (!assignedOn || (answeredOn && answeredOn <= today)) return '';
  const assigned = `该件已于${documentDate(assignedOn)}交办`;
  if (!dueOn) return `${assigned}，至今没有答复。`;
  const days = daysBetween(today, dueOn);
  if (days < 0)
    return `${assigned}，应于${documentDate(dueOn)}前答复，截至${documentDate(today)}已逾期${-days}日，仍未答复。`;
  const left = days === 0 ? '今日到期' : `距答复期限还有${days}日`;
  return `${assigned}，应于${documentDate(dueOn)}前答复，${left}，尚未答复。`;
}

type Rated = {
  deputyRating: string;
  voterRating: string;
  redoRatings: readonly string[];
};

const raters = [
  ['代表', 'deputyRating'],
  ['选民', 'voterRating'],
] as const;

/** What is asked of the unit after its answer was rated; empty where nobody has rated it. */
export function ratingAdvice(rated: Rated): string {
  const given = raters.filter(([, key]) => rated[key] !== '');
  if (given.length === 0) return '';
  const unhappy = given.filter(([, key]) => rated.redoRatings.includes(rated[key])).map(([who]) => who);
  if (unhappy.length > 0)
    return `${unhappy.join('、')}对办理结果不满意。请你单位与提出意见的代表见面沟通，听取意见，重新研究办理，并再次书面答复。`;
  const words = given.map(([who, key]) => `${who}评价为${rated[key]}`).join('，');
  return `${words}。答复中承诺解决的事项，请按承诺落实，落实后告知代表。`;
}
