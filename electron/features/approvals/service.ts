import type { z } from 'zod';
import type { Handlers, Work } from '#electron/procedure.ts';
import { dayOf, momentInList } from '#electron/values/moment.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import type { Role } from '#electron/values/roles.ts';
import type { Approval, ApprovalRow, approvalsContract, Matter, signatureRowSchema } from './contract.ts';
import { matterKey, matterOf } from './matter-key.ts';
import { approvalRefusals } from './refusals.ts';
import {
  type ApprovalLine,
  approvalCourse,
  approvalKindNames,
  approvalLines,
  hasChanged,
  isCompared,
  paperBlocked,
  standingOf,
} from './rules/approval.ts';
import type { ApprovalRecord, approvalsStore } from './store.ts';

/** What is to be signed as the records have it now: its name, its main figures, and a digest of all it says. */
export type MatterNow = { title: string; facts: string[]; digest: string };

const inList = (iso: string) => momentInList(new Date(iso));

/** Requests to the chair, and the locks that follow from them. */
export function approvalsService(deps: {
  store: ReturnType<typeof approvalsStore>;
  now: (matter: Matter, today: string) => MatterNow;
  hasChair: () => boolean;
  /** Whether the chair's signature on paper may be registered. */
  paperAllowed: (today: string) => boolean;
  /** Official documents that wait for the chair, or were signed on paper. */
  papers: () => z.infer<typeof signatureRowSchema>[];
  /** Years with records. */
  years: () => number[];
}): Handlers<typeof approvalsContract> & {
  /** Whether a document of this matter goes out as a draft or clean, and who signed it when. */
  standing: (matter: Matter, today: string) => { state: 'draft' | 'final'; signed: string };
  /** What 今日 says of requests. */
  lines: (role: Role, today: string) => ApprovalLine[];
} {
  const { store, hasChair } = deps;

  function rowOf(record: ApprovalRecord, now: () => MatterNow): ApprovalRow {
    const { kind, state, digest, signed_digest: signedDigest } = record;
    return {
      id: record.id,
      kind,
      kindName: approvalKindNames[kind],
      matter: matterOf(kind, record.matter),
      title: record.title,
      state,
      word: record.word,
      askedBy: record.asked_by,
      askedAt: inList(record.asked_at),
      decidedBy: record.decided_by,
      ...(record.decided_at !== null && { decidedAt: inList(record.decided_at) }),
      reason: record.reason,
      onPaper: record.on_paper === 1,
      enteredBy: record.entered_by,
      changed: isCompared({ kind, state }) && hasChanged({ kind, state, digest, signedDigest }, now().digest),
    };
  }

  function viewOf(record: ApprovalRecord, today: string): Approval {
    const now = deps.now(matterOf(record.kind, record.matter), today);
    return {
      ...rowOf(record, () => now),
      askedFacts: JSON.parse(record.facts) as string[],
      facts: now.facts,
      seen: now.digest,
    };
  }

  const last = (matter: Matter) => store.last(matter.kind, matterKey(matter));

  /** The request, refused where the step that is meant cannot be taken now. */
  function found(id: string, step?: ApprovalRecord['state']): ApprovalRecord {
    const record = store.find(id);
    if (!record) throw approvalRefusals.unknown();
    const { state, kind, on_paper } = record;
    const blocked =
      step && approvalCourse[step].blocked([{ code: state }], { kind, onPaper: on_paper === 1 });
    if (blocked !== undefined) throw approvalRefusals.over(blocked);
    return record;
  }

  function checkYear(matter: Matter, today: string): void {
    if (matter.kind !== 'lock' && matter.kind !== 'unlock') return;
    const { year } = matter;
    const lock = store.locks().find(({ id }) => id === String(year));
    if (matter.kind === 'unlock' && !lock) throw approvalRefusals.notLocked(year);
    if (matter.kind === 'lock' && lock)
      throw approvalRefusals.alreadyLocked(year, lock.locked_by, lock.locked_at);
    if (year > Number(today.slice(0, 4))) throw approvalRefusals.notYet(year);
  }

  function ask(matter: Matter, word: string, work: Work): ApprovalRecord {
    const { actor, now: at, today, newId } = work;
    checkYear(matter, today);
    if (matter.kind === 'unlock' && word.length < 2) throw approvalRefusals.needsReason();
    const before = last(matter);
    if (before?.state === 'asked') throw approvalRefusals.alreadyAsked(before.title, before.asked_by);
    const { title, facts, digest } = deps.now(matter, today);
    work.about(word === '' ? title : `${title}：${word}`);
    const record = {
      id: newId(),
      kind: matter.kind,
      matter: matterKey(matter),
      title,
      word,
      digest,
      facts: JSON.stringify(facts),
      asked_by: actor,
      asked_at: at,
      state: 'asked' as const,
      decided_by: '',
      decided_at: null,
      signed_digest: '',
      reason: '',
      on_paper: 0,
      entered_by: '',
    };
    store.add(record);
    return record;
  }

  function approve(record: ApprovalRecord, seen: string, { actor, now, today }: Work): Approval {
    const matter = matterOf(record.kind, record.matter);
    const { digest } = deps.now(matter, today);
    if (digest !== seen) throw approvalRefusals.changedSinceSeen(record.title);
    checkYear(matter, today);
    store.set(record.id, { state: 'approved', decided_by: actor, decided_at: now, signed_digest: digest });
    if (matter.kind === 'lock') store.lock(matter.year, actor, now);
    if (matter.kind === 'unlock') store.unlock(matter.year);
    return viewOf(found(record.id), today);
  }

  return {
    standing: (matter, today) => {
      const record = last(matter);
      if (record?.state !== 'approved') return { state: 'draft', signed: '' };
      const { state: given, signed_digest: signedDigest, decided_by, decided_at } = record;
      const state = standingOf({ state: given, signedDigest }, deps.now(matter, today).digest);
      const day = decided_at ? documentDate(dayOf(new Date(decided_at))) : '';
      return { state, signed: state === 'final' ? `${decided_by}${day}审定` : '' };
    },
    lines: (role, today) =>
      approvalLines(
        store.pending().map(({ id, title, state, asked_by, asked_at, reason }) => {
          return { id, title, state, reason, askedBy: asked_by, askedOn: dayOf(new Date(asked_at)) };
        }),
        { role, hasChair: hasChair(), today },
      ),
    list: (_, { today }) => {
      const rows = store.all();
      const known = new Map<string, MatterNow>();
      const once = ({ kind, matter }: ApprovalRecord): MatterNow => {
        const now = known.get(kind + matter) ?? deps.now(matterOf(kind, matter), today);
        known.set(kind + matter, now);
        return now;
      };
      const locks = new Map(store.locks().map((lock) => [Number(lock.id), lock]));
      const current = Number(today.slice(0, 4));
      const years = new Set([...deps.years().filter((year) => year <= current), ...locks.keys()]);
      return {
        rows: rows.map((record) => rowOf(record, () => once(record))),
        years: [...years]
          .sort((left, right) => right - left)
          .map((year) => {
            const lock = locks.get(year);
            const asked = rows.find(
              ({ kind, matter, state }) =>
                state === 'asked' && (kind === 'lock' || kind === 'unlock') && matter === String(year),
            );
            return {
              year,
              ...(lock && { locked: { by: lock.locked_by, at: inList(lock.locked_at) } }),
              ...(asked && { asked: asked.id }),
            };
          }),
        hasChair: hasChair(),
        paperAllowed: deps.paperAllowed(today),
        papers: deps.papers(),
      };
    },
    detail: ({ id }, { today }) => ({
      ...viewOf(found(id), today),
      hasChair: hasChair(),
      paperAllowed: deps.paperAllowed(today),
    }),
    state: (matter, work) => {
      const { today } = work;
      checkStation(work, matter.kind === 'board' ? matter.stationId : undefined);
      const record = last(matter);
      const seen = deps.now(matter, today).digest;
      return {
        ...(record && { latest: viewOf(record, today) }),
        standing: standingOf(record && { state: record.state, signedDigest: record.signed_digest }, seen),
        seen,
        hasChair: hasChair(),
      };
    },
    ask: ({ matter, word }, work) => viewOf(ask(matter, word, work), work.today),
    withdraw: ({ id }, { about, today }) => {
      const record = found(id, 'withdrawn');
      about(record.title);
      store.set(id, { state: 'withdrawn' });
      return viewOf(found(id), today);
    },
    approve: ({ id, seen }, work) => {
      const record = found(id, 'approved');
      work.about(record.title);
      return approve(record, seen, work);
    },
    registerPaper: ({ id, seen, signedBy, signedOn }, work) => {
      const record = found(id, 'approved');
      const blocked = paperBlocked(record.kind, deps.paperAllowed(work.today));
      if (blocked !== undefined) throw approvalRefusals.notOnPaper(blocked);
      noFuture(signedOn, work.today, '签批日期');
      approve(record, seen, work);
      store.set(id, {
        decided_by: signedBy,
        on_paper: 1,
        entered_by: work.actor,
        reason: `${documentDate(signedOn)}纸质签批，${work.actor}登记`,
      });
      work.about(`${record.title}：${signedBy}纸质签批`);
      return viewOf(found(id), work.today);
    },
    sign: ({ matter, word, seen }, work) => {
      const waiting = last(matter);
      const record = waiting?.state === 'asked' ? waiting : ask(matter, word, work);
      work.about(record.word === '' ? record.title : `${record.title}：${record.word}`);
      return approve(record, seen, work);
    },
    sendBack: ({ id, reason }, { about, actor, now, today }) => {
      const record = found(id, 'returned');
      if (record.state === 'approved' && (record.kind === 'lock' || record.kind === 'unlock'))
        throw approvalRefusals.lockStays();
      about(`${record.title}：${reason}`);
      store.set(id, { state: 'returned', decided_by: actor, decided_at: now, reason });
      return viewOf(found(id), today);
    },
  };
}
