import {
  addDays,
  daysBetween,
  documentDate,
  type PlainDate,
  screenDate,
} from '#electron/values/plain-date.ts';
import type { ApprovalLine } from '../../approvals/rules/approval.ts';
import type { OpinionFact } from '../../opinions/facts.ts';
import { endOfWeek } from '../../opinions/rules/deadline.ts';
import type { ReportbackFact } from '../../reportbacks/facts.ts';

/** Overdue, due today, due by Sunday of this week. */
export type When = 'overdue' | 'today' | 'week';

/** One line of what is due: a sentence, the verb on its button, where the button leads, and the days left (negative when past). */
export type DueLine = {
  when: When;
  dueOn: PlainDate;
  days: number;
  sentence: string;
  verb: string;
  /** A reception day is named by its date, what 今日 itself marks as seen by its entry of the log. */
  target: {
    feature: 'opinions' | 'receptions' | 'reportbacks' | 'approvals' | 'vault' | 'today';
    id: string;
  };
};

/** An opinion as the list of what is due names it. */
export type DueOpinion = Pick<OpinionFact, 'id' | 'number' | 'unit' | 'raisedOn' | 'answeredOn' | 'deadline'>;

/** The next reception day: who is on duty, and whether its notice has gone out. */
export type DueReception = {
  date: PlainDate;
  deputies: string[];
  noticed: boolean;
  noticeDaysBefore: number;
};

/** A report-back whose tally was refused and waits for its correction. */
export type RefusedTally = Pick<ReportbackFact, 'id' | 'deputy' | 'date' | 'refusals'>;

export type DueInput = {
  opinions: readonly DueOpinion[];
  reception?: DueReception | undefined;
  refusedTallies: readonly RefusedTally[];
  /** Requests that wait for whoever is at the desk. */
  approvals: ApprovalLine[];
  /** Changes of users that whoever is at the desk has not seen yet. */
  userChanges: { seq: number; on: PlainDate; actor: string; title: string; subject: string }[];
  /** That the recovery code is not where it should be, in words. */
  recoveryCode?: string | undefined;
  /** What is missing at the log's end after a session that did not end as it should, in words. */
  lost?: string[] | undefined;
  /** That a restore was not rehearsed for so long, in words. */
  drill?: string | undefined;
};

type Draft = Omit<DueLine, 'when' | 'days'>;

/** The line with its urgency, or nothing while it is due after this week. */
function placed(draft: Draft, today: PlainDate): DueLine[] {
  const days = daysBetween(today, draft.dueOn);
  const when: When = days < 0 ? 'overdue' : days === 0 ? 'today' : 'week';
  return draft.dueOn <= endOfWeek(today) ? [{ ...draft, when, days }] : [];
}

function dayWords(dueOn: PlainDate, today: PlainDate): string {
  if (dueOn === today) return '今天';
  return dueOn.slice(0, 4) === today.slice(0, 4) ? screenDate(dueOn) : documentDate(dueOn);
}

function opinionDraft(opinion: DueOpinion, today: PlainDate): Draft[] {
  const { id, number, raisedOn, answeredOn, unit } = opinion;
  const target = { feature: 'opinions' as const, id };
  const { days, dueOn } = opinion.deadline;
  if (answeredOn !== undefined && answeredOn <= today) return [];
  if (dueOn === undefined) {
    const sentence = `第${number}号建议${dayWords(raisedOn, today)}提出，尚未交办`;
    return [{ dueOn: today, sentence, verb: '交办', target }];
  }
  const late = days < 0 ? `，已逾期${-days}天` : '';
  const sentence = `第${number}号建议${dayWords(dueOn, today)}到期${late}，${unit || '承办单位'}未答复`;
  return [{ dueOn, sentence, verb: '督办', target }];
}

function receptionDrafts(input: DueInput, today: PlainDate): Draft[] {
  const { reception } = input;
  if (reception === undefined || reception.date < today) return [];
  const { date, deputies, noticed } = reception;
  const target = { feature: 'receptions' as const, id: date };
  const noticeOn = addDays(date, -reception.noticeDaysBefore);
  const notice = `${dayWords(date, today)}接待日的公告应在${dayWords(noticeOn, today)}前发出`;
  const duty = deputies.length > 0 ? `由${deputies.join('、')}接待` : '还没有排定接待代表';
  const day = `${dayWords(date, today)}是代表接待选民日，${duty}`;
  return [
    ...(noticed ? [] : [{ dueOn: noticeOn, sentence: notice, verb: '拟公告', target }]),
    { dueOn: date, sentence: day, verb: deputies.length > 0 ? '登记接待' : '排班', target },
  ];
}

function tallyDraft({ id, deputy, date, refusals }: RefusedTally, today: PlainDate): Draft {
  const sentence = `${deputy}${dayWords(date, today)}述职测评的计票不符：${refusals.join('；')}`;
  return { dueOn: today, sentence, verb: '更正', target: { feature: 'reportbacks', id } };
}

const lostDraft = (sentence: string, today: PlainDate): Draft => ({
  dueOn: today,
  sentence,
  verb: '核对',
  target: { feature: 'vault', id: 'log' },
});

const drillDraft = (sentence: string, today: PlainDate): Draft => ({
  dueOn: today,
  sentence,
  verb: '演练',
  target: { feature: 'vault', id: 'backups' },
});

function userChangeDraft(
  { seq, on, actor, title, subject }: DueInput['userChanges'][number],
  today: PlainDate,
): Draft {
  const what = subject === '' ? title : `${title}：${subject}`;
  const sentence = `${actor}${dayWords(on, today)}${what}`;
  return { dueOn: today, sentence, verb: '知道了', target: { feature: 'today', id: `${seq}` } };
}

const recoveryDraft = (sentence: string, today: PlainDate): Draft => ({
  dueOn: today,
  sentence,
  verb: '更换恢复码',
  target: { feature: 'vault', id: 'keys' },
});

/** All that is due by the end of this week, earliest first: 逾期, 今天, 本周. What has no date of its own is due today. */
export function dueLines(input: DueInput, today: PlainDate): DueLine[] {
  return [
    ...input.userChanges.map((change) => userChangeDraft(change, today)),
    ...(input.recoveryCode === undefined ? [] : [recoveryDraft(input.recoveryCode, today)]),
    ...(input.lost ?? []).map((sentence) => lostDraft(sentence, today)),
    ...input.approvals.map(
      ({ id, ...line }): Draft => ({ ...line, dueOn: today, target: { feature: 'approvals', id } }),
    ),
    ...input.opinions.flatMap((opinion) => opinionDraft(opinion, today)),
    ...receptionDrafts(input, today),
    ...input.refusedTallies.map((tally) => tallyDraft(tally, today)),
    ...(input.drill === undefined ? [] : [drillDraft(input.drill, today)]),
  ]
    .flatMap((draft) => placed(draft, today))
    .sort((left, right) => left.days - right.days);
}
