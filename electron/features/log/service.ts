import { changeWords } from '#electron/nouns/words.ts';
import type { Handlers } from '#electron/procedure.ts';
import { momentInList } from '#electron/values/moment.ts';
import { addDays } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';
import type { logContract } from './contract.ts';
import { faultWords, headWords, keptBecause, staysBehind } from './rules.ts';
import type { LogHead, LogRecord, logStore } from './store.ts';

const shownFields = 200;
const first = '0000-01-01';
const last = '9999-12-31';

const startOf = (day: string) =>
  day === first || day === last ? day : new Date(`${day}T00:00:00`).toISOString();

/** The log, and taking back what it shows. */
export function logService(deps: {
  store: ReturnType<typeof logStore>;
  /** The end of the log as kept outside the database. */
  anchor: () => LogHead;
}): Handlers<typeof logContract> {
  const { store } = deps;

  function rowOf({ kinds, action, at, purpose, ...entry }: LogRecord, role: Role) {
    const kept = keptBecause({ action, changes: entry.changes, kinds: kinds?.split(',') ?? [] }, role);
    return {
      ...entry,
      at: momentInList(new Date(at)),
      ...(purpose !== '' && { purpose }),
      ...(kept !== undefined && { kept }),
    };
  }

  function found(seq: number): LogRecord {
    const entry = store.find(seq);
    if (!entry) throw new Refusal({ code: 'unknown-entry', message: '日志里没有这一步。' });
    return entry;
  }

  return {
    list: ({ search, from = first, to, before = Number.MAX_SAFE_INTEGER, limit }, { role }) => ({
      rows: store
        .list({
          search,
          from: startOf(from),
          to: startOf(to === undefined ? last : addDays(to, 1)),
          before,
          limit,
        })
        .map((entry) => rowOf(entry, role)),
      total: store.total(),
      head: headWords(store.head()),
    }),
    detail: ({ seq }, { role }) => {
      const entry = found(seq);
      const fields = store
        .changes(seq)
        .flatMap(({ kind, before, after }) => changeWords(kind, before, after, store.row));
      return {
        ...rowOf(entry, role),
        fields: fields.slice(0, shownFields),
        more: Math.max(0, fields.length - shownFields),
      };
    },
    latest: ({ action }, { actor, role }) => {
      const entry = store.latest(actor, action);
      return entry && rowOf(entry, role);
    },
    verify: () => {
      const check = store.verify(deps.anchor());
      switch (check.state) {
        case 'whole': {
          const { seq, hash } = check.head;
          const lost = store.unseenLosses();
          if (lost.length > 0) return { whole: false, message: lost.join(''), seq, head: '', lost: true };
          return { whole: true, message: `日志完整，共 ${seq} 条。`, seq, head: hash.slice(0, 8) };
        }
        case 'broken':
          return { whole: false, message: faultWords(check.faults), seq: check.at, head: '' };
        case 'cut':
          return {
            whole: false,
            message: `日志只到第 ${check.at} 条，而库外记着应有 ${check.expected.seq} 条，后面的记录丢失了。`,
            seq: check.at,
            head: '',
          };
      }
    },
    acceptLoss: (_, { about }) => {
      const lost = store.unseenLosses();
      if (lost.length === 0) throw new Refusal({ code: 'nothing-lost', message: '日志没有要看的缺失。' });
      about(lost.join(''));
      return { seen: true };
    },
    undo: ({ seq }, { about, actor, role }) => {
      const entry = found(seq);
      const { kept } = rowOf(entry, role);
      if (kept !== undefined) throw new Refusal({ code: 'not-undoable', message: kept });
      if (role === 'liaison' && entry.actor !== actor) {
        throw new Refusal({ code: 'not-own', message: '只能撤销自己做的操作。' });
      }
      const changes = store.changes(seq).filter((change) => !staysBehind(change));
      if (!changes.every(store.isAsLeft)) {
        throw new Refusal({
          code: 'changed-since',
          message: '这些记录后来又改过，不能直接撤销。',
          remedy: '请先撤销后面的改动，或直接修改记录。',
        });
      }
      about(`第 ${seq} 条：${entry.title}${entry.subject === '' ? '' : `（${entry.subject}）`}`);
      for (const change of changes.toReversed()) store.takeBack(change);
      return rowOf(entry, role);
    },
  };
}
