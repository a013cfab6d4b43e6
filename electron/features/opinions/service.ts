import type { Handlers } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { WorkCalendar } from '#electron/values/work-calendar.ts';
import type { OpinionRow, opinionsContract } from './contract.ts';
import { deadlineRuleOf, type OpinionSettingsOn } from './rules/in-force.ts';
import { hasReached } from './rules/opinion.ts';
import { stageOf } from './rules/stages.ts';
import type { Stage } from './settings.ts';
import type { OpinionRecord, opinionsStore } from './store.ts';
import { factsOf, rowOf } from './view.ts';

const distinct = (words: string[]) => [...new Set(words.filter((word) => word !== ''))];

const inState = {
  all: () => true,
  open: (row: OpinionRow) => row.answeredOn === undefined,
  overdue: (row: OpinionRow) => row.deadline.state === 'overdue',
  answered: (row: OpinionRow) => row.answeredOn !== undefined,
} as const;

/** When a stage was reached, where the records say so. */
function dateOf(stage: Stage, record: OpinionRecord): string | undefined {
  const dates = { raised: record.raised_on, assigned: record.assigned_on, replied: record.answered_on };
  return stage.reachedBy in dates ? (dates[stage.reachedBy as keyof typeof dates] ?? undefined) : undefined;
}

function timelineOf(record: OpinionRecord, row: OpinionRow, resultName: string) {
  const events = [
    { date: record.raised_on, text: `${row.lead}提出，来源：${record.source || '未注明'}` },
    record.assigned_on && {
      date: record.assigned_on,
      text: `交${record.unit}办理，${row.dueOn ? `要求${documentDate(row.dueOn)}前答复` : '未定期限'}`,
    },
    record.answered_on && {
      date: record.answered_on,
      text: `${record.unit}答复，${resultName || '未注明结果'}`,
    },
  ];
  return events.filter((event) => typeof event === 'object' && event !== null);
}

/** Opinions and suggestions through their stages. */
export function opinionsService(room: {
  store: ReturnType<typeof opinionsStore>;
  settingsOn: OpinionSettingsOn;
  calendar: WorkCalendar;
  deputyNames: () => ReadonlyMap<string, string>;
}): Handlers<typeof opinionsContract> {
  const { store, settingsOn, calendar } = room;
  const contextOf = (today: string) => ({ settingsOn, calendar, names: room.deputyNames(), today });

  function found(id: string): OpinionRecord {
    const record = store.find(id);
    if (!record) throw new Refusal({ code: 'unknown-opinion', message: '没有这件意见建议。' });
    return record;
  }

  function detailOf(id: string, today: string) {
    const record = found(id);
    const context = contextOf(today);
    const row = rowOf(record, context);
    const facts = factsOf(record);
    const settings = settingsOn(facts.raisedOn);
    const resultName =
      settings.resultClasses.find(({ code }) => code === record.result)?.name ?? record.result;
    const replied = hasReached(facts, 'replied', settings.closing, today);
    return {
      ...row,
      content: record.content,
      note: record.note,
      resultName,
      deadlineSource: record.due_on === null ? deadlineRuleOf(facts, settingsOn).source : '',
      cosigners: store
        .cosignersOf(id)
        .map(({ deputy_id }) => ({ id: deputy_id, name: context.names.get(deputy_id) ?? '' })),
      stages: stageOf(facts, settings, today).steps.map(({ stage, state }) => ({
        name: stage.name,
        date: dateOf(stage, record),
        done: state === 'done',
        current: state === 'current',
      })),
      timeline: timelineOf(record, row, resultName),
      actions: [
        {
          action: 'answer' as const,
          blocked: record.assigned_on ? undefined : '尚未交办，交办后才能登记答复。',
        },
        { action: 'rate' as const, blocked: replied ? undefined : '尚未答复，答复后才能登记评价。' },
      ],
    };
  }

  return {
    list: ({ year, state, unit, category, search }, { today }) => {
      const context = contextOf(today);
      const wanted = search.trim();
      const rows = store
        .ofYear(year)
        .filter(
          (record) =>
            (unit === undefined || record.unit === unit) &&
            (category === undefined || record.category === category) &&
            [record.number, record.title, record.content, context.names.get(record.lead_id) ?? ''].some(
              (text) => text.includes(wanted),
            ),
        )
        .map((record) => rowOf(record, context));
      const count = (name: keyof typeof inState) => rows.filter(inState[name]).length;
      return {
        rows: rows.filter(inState[state]),
        counts: {
          all: rows.length,
          open: count('open'),
          overdue: count('overdue'),
          answered: count('answered'),
        },
      };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    choices: (_, { today }) => {
      const settings = settingsOn(today);
      const year = Number(today.slice(0, 4));
      const recent = [...store.ofYear(year), ...store.ofYear(year - 1)];
      return {
        units: distinct(recent.map((record) => record.unit)),
        categories: distinct([...settings.topics, ...recent.map((record) => record.category)]),
        sources: distinct([...settings.channels, ...recent.map((record) => record.source)]),
        results: settings.resultClasses,
        ratings: settings.ratings,
      };
    },
    answer: ({ id, answeredOn, result }, { about, today }) => {
      const { assigned_on, number } = found(id);
      about(`第${number}号`);
      if (!assigned_on || answeredOn < assigned_on) {
        throw new Refusal({
          code: 'answer-before-assignment',
          message: assigned_on
            ? `答复日期早于交办日期（${documentDate(assigned_on)}）。`
            : '尚未交办，不能登记答复。',
          remedy: '请核对答复日期。',
        });
      }
      if (answeredOn > today) {
        throw new Refusal({
          code: 'future-date',
          message: '答复日期在今天之后。',
          remedy: '请核对答复日期。',
        });
      }
      store.set(id, { answered_on: answeredOn, result });
      return detailOf(id, today);
    },
    rate: ({ id, deputyRating, voterRating }, { about, today }) => {
      const { answered_on, number } = found(id);
      about(`第${number}号`);
      if (!answered_on) {
        throw new Refusal({
          code: 'rating-before-answer',
          message: '尚未答复，不能登记评价。',
          remedy: '请先登记答复。',
        });
      }
      store.set(id, { deputy_rating: deputyRating, voter_rating: voterRating });
      return detailOf(id, today);
    },
  };
}
