import {
  addDays,
  daysBetween,
  documentDate,
  type PlainDate,
  screenDate,
} from '#electron/values/plain-date.ts';
import type { Role } from '#electron/values/roles.ts';
import type { ApprovalLine } from '../../approvals/rules/approval.ts';
import type { OpinionFact } from '../../opinions/facts.ts';
import { endOfWeek } from '../../opinions/rules/deadline.ts';
import { subjectOf } from '../../opinions/rules/title.ts';
import type { ReportbackFact } from '../../reportbacks/facts.ts';

/** Waiting for a signature, a seal or sending; overdue, due today, due by Sunday of this week. */
export const whens = ['signature', 'overdue', 'today', 'week'] as const;
export type When = (typeof whens)[number];

/** One line of what is due: what it is about, what is to be said of it, the verb on its button, where that leads, and the days left (negative when past). */
export type DueLine = {
  when: When;
  dueOn: PlainDate;
  days: number;
  sentence: string;
  /** Said smaller under the sentence; '' where there is no more to say. */
  detail: string;
  verb: string;
  /** A reception day is named by its date, what 今日 itself marks as seen by its entry of the log. */
  target: {
    feature:
      | 'opinions'
      | 'receptions'
      | 'official-documents'
      | 'reportbacks'
      | 'approvals'
      | 'vault'
      | 'today';
    id: string;
  };
  /** Whose turn it is and in which year's list it stands, where lines of one unit may be taken together. */
  unit?: string | undefined;
  year?: number | undefined;
};

/** An opinion as the list of what is due names it. */
export type DueOpinion = Pick<
  OpinionFact,
  'id' | 'number' | 'title' | 'lead' | 'unit' | 'raisedOn' | 'answeredOn' | 'deadline'
>;

/** The next reception day: who is on duty by the roster, and the stations whose notice is not known to have gone out. */
export type DueReception = {
  date: PlainDate;
  deputies: string[];
  unannounced: string[];
  noticeDaysBefore: number;
};

/** A report-back whose tally was refused and waits for its correction. */
export type RefusedTally = Pick<ReportbackFact, 'id' | 'deputy' | 'date' | 'refusals'>;

/** An official document on its way out: what it waits for, since which day. */
export type DuePaper = {
  id: string;
  title: string;
  number: string;
  waitsFor: 'signature' | 'seal' | 'sending';
  since: PlainDate;
  submittedBy: string;
};

/** Who is at the desk, and whether the chair can sign there or on paper. */
export type Hands = { role: Role; hasChair: boolean; paperAllowed: boolean };

export type DueInput = {
  papers?: readonly DuePaper[] | undefined;
  hands?: Hands | undefined;
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

type Draft = Omit<DueLine, 'when' | 'days' | 'detail'> & { detail?: string; when?: 'signature' };

/** The line with its urgency, or nothing while it is due after this week. */
function placed(draft: Draft, today: PlainDate): DueLine[] {
  const days = daysBetween(today, draft.dueOn);
  const when: When = days < 0 ? 'overdue' : days === 0 ? 'today' : 'week';
  return draft.dueOn <= endOfWeek(today) ? [{ detail: '', when, ...draft, days }] : [];
}

function dayWords(dueOn: PlainDate, today: PlainDate): string {
  if (dueOn === today) return '今天';
  return dueOn.slice(0, 4) === today.slice(0, 4) ? screenDate(dueOn) : documentDate(dueOn);
}

function opinionDraft(opinion: DueOpinion, today: PlainDate): Draft[] {
  const { id, number, title, lead, raisedOn, answeredOn, unit } = opinion;
  const target = { feature: 'opinions' as const, id };
  const { days, dueOn } = opinion.deadline;
  if (answeredOn !== undefined && answeredOn <= today) return [];
  const sentence = subjectOf(title);
  const known = `${lead}领衔，第${number}号`;
  if (dueOn === undefined) {
    const detail = `${dayWords(raisedOn, today)}提出，尚未交办；${known}`;
    return [{ dueOn: today, sentence, detail, verb: '交办', target }];
  }
  const late = days < 0 ? `，已逾期${-days}天` : '';
  const detail = `${unit || '承办单位'}未答复，${dayWords(dueOn, today)}到期${late}；${known}`;
  const year = Number(raisedOn.slice(0, 4));
  return [{ dueOn, sentence, detail, verb: '督办', target, unit: unit || undefined, year }];
}

const named = (stations: readonly string[]) =>
  stations.length > 3
    ? `${stations.slice(0, 3).join('、')}等${stations.length}个联络站`
    : stations.join('、');

function receptionDrafts(input: DueInput, today: PlainDate): Draft[] {
  const { reception } = input;
  if (reception === undefined || reception.date < today) return [];
  const { date, deputies, unannounced } = reception;
  const target = { feature: 'receptions' as const, id: date };
  const noticeOn = addDays(date, -reception.noticeDaysBefore);
  const planned = deputies.length > 0;
  return [
    ...(unannounced.length === 0
      ? []
      : [
          {
            dueOn: noticeOn,
            sentence: `${dayWords(date, today)}接待日的公告应在${dayWords(noticeOn, today)}前发出`,
            detail: `${named(unannounced)}；如已发出可忽略`,
            verb: '拟公告',
            target: { feature: 'official-documents' as const, id: 'reception-notice' },
          },
        ]),
    {
      dueOn: date,
      sentence: `${dayWords(date, today)}是代表接待选民日，${planned ? `由${deputies.join('、')}接待` : '还没有排定接待代表'}`,
      verb: !planned ? '排班' : date === today ? '登记接待' : '看排班',
      target,
    },
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

/** A document that waits: for the chair to sign, at the desk or on paper, for the seal, or to be sent. */
function paperDraft(paper: DuePaper, { role, hasChair, paperAllowed }: Hands, today: PlainDate): Draft[] {
  const { id, title, number, waitsFor, since, submittedBy } = paper;
  const days = daysBetween(since, today);
  const waited = days === 0 ? '今天' : `${days} 天前`;
  const line = (verb: string, rest: string): Draft[] => [
    {
      ...{ when: 'signature', dueOn: today, sentence: title, verb },
      detail: [`${waited}${rest}`, number].filter(Boolean).join('；'),
      target: { feature: 'official-documents', id: `papers/${id}` },
    },
  ];
  if (role !== 'chair' && role !== 'clerk') return [];
  if (waitsFor === 'seal') return line('用印', '签发，等用印');
  if (waitsFor === 'sending') return line('印发', '签发用印，等印发');
  const sent = `${submittedBy}送签，等主席签发`;
  if (role === 'chair') return line('签发', `${submittedBy}送签`);
  if (paperAllowed) return line('登记签批', sent);
  return line('看稿', hasChair ? sent : `${sent}；还没有主席用户`);
}

/** All that is due by the end of this week, earliest first: 逾期, 今天, 本周. What has no date of its own is due today. */
export function dueLines(input: DueInput, today: PlainDate): DueLine[] {
  return [
    ...input.userChanges.map((change) => userChangeDraft(change, today)),
    ...(input.recoveryCode === undefined ? [] : [recoveryDraft(input.recoveryCode, today)]),
    ...(input.lost ?? []).map((sentence) => lostDraft(sentence, today)),
    ...input.approvals.map(
      ({ id, ...line }): Draft => ({
        ...line,
        when: 'signature',
        dueOn: today,
        target: { feature: 'approvals', id },
      }),
    ),
    ...(input.papers ?? []).flatMap((paper) => (input.hands ? paperDraft(paper, input.hands, today) : [])),
    ...input.opinions.flatMap((opinion) => opinionDraft(opinion, today)),
    ...receptionDrafts(input, today),
    ...input.refusedTallies.map((tally) => tallyDraft(tally, today)),
    ...(input.drill === undefined ? [] : [drillDraft(input.drill, today)]),
  ]
    .flatMap((draft) => placed(draft, today))
    .sort((left, right) => left.days - right.days);
}
