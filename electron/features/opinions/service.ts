import { shown } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { OpinionRow, opinionsContract } from './contract.ts';
import type { OpinionFact } from './facts.ts';
import { type OpinionStep, opinion } from './fields.ts';
import { opinionCourse } from './rules/course.ts';
import { deadlineWords } from './rules/deadline-words.ts';
import { stageOf } from './rules/stages.ts';
import { blankStep } from './rules/steps.ts';
import type { OpinionSettings, Stage } from './settings.ts';
import type { opinionsStore } from './store.ts';

const distinct = (words: string[]) => [...new Set(words.filter((word) => word !== ''))];

const inState = {
  all: () => true,
  open: (row: OpinionFact) => row.answeredOn === undefined,
  overdue: (row: OpinionFact) => row.deadline.state === 'overdue',
  answered: (row: OpinionFact) => row.answeredOn !== undefined,
} as const;

/** When a stage was reached, where the records say so. */
function dateOf(stage: Stage, { raisedOn, assignedOn, answeredOn }: OpinionFact): string | undefined {
  const dates = { raised: raisedOn, assigned: assignedOn, replied: answeredOn };
  return stage.reachedBy in dates ? dates[stage.reachedBy as keyof typeof dates] : undefined;
}

const rowOf = (fact: OpinionFact): OpinionRow => {
  const { deadline, result = '', deputyRating = '', voterRating = '' } = fact;
  return {
    ...shown(opinion, { ...fact, complex: fact.complex === true }),
    id: fact.id,
    lead: fact.lead,
    unit: fact.unit,
    assignedOn: fact.assignedOn,
    dueOn: fact.dueOn,
    answeredOn: fact.answeredOn,
    result,
    deputyRating,
    voterRating,
    stage: fact.stage,
    deadline: { state: deadline.state, days: deadline.days, text: deadlineWords(deadline) },
  };
};

/** What happened to it, in order; what a ledger gave no day for is left out. */
function timelineOf(fact: OpinionFact) {
  const words = {
    assigned: `交${fact.unit}办理，${fact.dueOn ? `要求${documentDate(fact.dueOn)}前答复` : '未定期限'}`,
    answered: `${fact.unit}答复，${fact.resultName || '未注明结果'}`,
  };
  return [
    { date: fact.raisedOn, text: `${fact.lead}提出，来源：${fact.source || '未注明'}` },
    ...fact.standing.flatMap(({ code, date, text }) =>
      date === undefined
        ? []
        : [
            {
              date,
              text: code in words ? words[code as keyof typeof words] : opinionCourse[code].name + text,
            },
          ],
    ),
  ];
}

type Carried = Pick<OpinionStep, 'code'> & Partial<Omit<OpinionStep, 'id' | 'opinionId' | 'position'>>;

/** Opinions and suggestions through their stages. */
export function opinionsService(deps: {
  store: ReturnType<typeof opinionsStore>;
  /** Every opinion as it stands today. */
  opinions: (today: string) => readonly OpinionFact[];
  settingsOn: (day: string) => OpinionSettings;
}): Handlers<typeof opinionsContract> {
  const ofYear = (year: number, today: string) =>
    deps.opinions(today).filter(({ raisedOn }) => raisedOn.startsWith(`${year}-`));

  function found(id: string, today: string): OpinionFact {
    const fact = deps.opinions(today).find((candidate) => candidate.id === id);
    if (!fact) throw new Refusal({ code: 'unknown-opinion', message: '没有这件意见建议。' });
    return fact;
  }

  function detailOf(id: string, today: string) {
    const fact = found(id, today);
    const blocked = (code: 'answered' | 'rated') => opinionCourse[code].blocked(fact.standing, fact);
    return {
      ...rowOf(fact),
      resultName: fact.resultName,
      deadlineSource: fact.deadlineSource,
      cosigners: fact.cosigners,
      stages: stageOf(fact, deps.settingsOn(fact.raisedOn), today).steps.map(({ stage, state }) => ({
        name: stage.name,
        date: dateOf(stage, fact),
        done: state === 'done',
        current: state === 'current',
      })),
      timeline: timelineOf(fact),
      actions: [
        { action: 'answer' as const, blocked: blocked('answered') },
        { action: 'rate' as const, blocked: blocked('rated') },
      ],
    };
  }

  const take = (opinionId: string, carried: Carried, newId: () => string) =>
    deps.store.take({ ...blankStep, ...carried, id: newId(), opinionId });

  return {
    list: ({ year, state, unit, category, search }, { today }) => {
      const wanted = search.trim();
      const facts = ofYear(year, today).filter(
        (fact) =>
          (unit === undefined || fact.unit === unit) &&
          (category === undefined || fact.category === category) &&
          [fact.number, fact.title, fact.content, fact.lead].some((text) => text.includes(wanted)),
      );
      const count = (name: keyof typeof inState) => facts.filter(inState[name]).length;
      return {
        rows: facts.filter(inState[state]).map(rowOf),
        counts: {
          all: facts.length,
          open: count('open'),
          overdue: count('overdue'),
          answered: count('answered'),
        },
      };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    choices: (_, { today }) => {
      const settings = deps.settingsOn(today);
      const year = Number(today.slice(0, 4));
      const recent = [...ofYear(year, today), ...ofYear(year - 1, today)];
      return {
        units: distinct(recent.map((fact) => fact.unit)),
        categories: distinct([...settings.topics, ...recent.map((fact) => fact.category)]),
        sources: distinct([...settings.channels, ...recent.map((fact) => fact.source)]),
        results: settings.resultClasses,
        ratings: settings.ratings,
      };
    },
    answer: ({ id, answeredOn, result }, { about, today, actor, newId }) => {
      const { assignedOn, number } = found(id, today);
      about(`第${number}号`);
      if (!assignedOn || answeredOn < assignedOn) {
        throw new Refusal({
          code: 'answer-before-assignment',
          message: assignedOn
            ? `答复日期早于交办日期（${documentDate(assignedOn)}）。`
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
      take(id, { code: 'answered', date: answeredOn, actor, result }, newId);
      return detailOf(id, today);
    },
    rate: ({ id, deputyRating, voterRating }, { about, today, actor, newId }) => {
      const { answeredOn, number } = found(id, today);
      about(`第${number}号`);
      if (!answeredOn) {
        throw new Refusal({
          code: 'rating-before-answer',
          message: '尚未答复，不能登记评价。',
          remedy: '请先登记答复。',
        });
      }
      take(id, { code: 'rated', date: today, actor, deputyRating, voterRating }, newId);
      return detailOf(id, today);
    },
  };
}
