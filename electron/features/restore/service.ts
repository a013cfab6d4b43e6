import { nouns } from '#electron/nouns/all.ts';
import { tableWord } from '#electron/nouns/words.ts';
import type { Handlers, Proof, Work } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { WayHolder } from '#electron/values/way-holder.ts';
import { salvagedTables } from '../salvage/rules/kinds.ts';
import { touchedAbove } from '../users/rules/rank.ts';
import type { restoreContract } from './contract.ts';
import type { Damaged, RestoreLive, restoreStore } from './store.ts';

type Row = {
  file: string;
  name: string;
  takenAt: string;
  reason: string;
  bytes: number;
  office: string;
  machine: string;
  problem?: string;
};
type Listed = Awaited<ReturnType<ReturnType<typeof restoreStore>['list']>>[number];

/** What the screen says of a damaged database that was set aside. */
function damagedWords({ file, salvaged }: Damaged) {
  const rows = salvaged?.rows ?? [];
  return {
    file,
    rows: salvagedTables
      .map((table) => ({ name: tableWord(table), count: rows.filter((row) => row.table === table).length }))
      .filter(({ count }) => count > 0),
    torn: (salvaged?.torn ?? []).filter((table) => salvagedTables.includes(table)).map(tableWord),
    unreadable: salvaged === undefined,
  };
}

const needsHigher = (labels: string[]) =>
  new Refusal({
    code: 'chair-only',
    message: `换上这一套，会动到“${labels.join('”“')}”的用户或密码。`,
    remedy: '请由主席用自己的密码来做。',
  });

/** Restoring: what a backup would bring, doing it, and taking it back. */
export function restoreService(deps: {
  store: ReturnType<typeof restoreStore>;
  rowOf: (listed: Listed) => Row;
  words: (iso: string) => string;
  /** What the open vault holds, to a client at which it is open; refuses one at which it is not though it is at another. */
  open: (client: symbol) => RestoreLive | undefined;
  /** Refuses whoever may not look beyond the vault's own folder. */
  mayFind: (work: Work, by: Proof | undefined) => Promise<void>;
  /** Tries a secret of a backup: wrong passwords are counted with the vault's own. */
  counted: <Found>(attempt: () => Promise<Found>) => Promise<Found>;
  /** Makes a last backup of an open vault, then locks it; a closed one stays closed. */
  close: () => Promise<void>;
}): Handlers<typeof restoreContract> {
  const { store } = deps;

  /** Whoever stands above the one who asks comes out of it as they are: same post, same role, same ways in. */
  const mayPlace =
    ({ proven, role }: Work) =>
    (then: readonly WayHolder[] | undefined): void => {
      if (!proven?.holders) return;
      const touched = touchedAbove(role, proven.holders, then ?? []);
      if (touched.length > 0) throw needsHigher(touched);
    };

  const entryOf = ({ now: at, actor, place }: Work, action: string, title: string, subject: string) => ({
    at,
    // where there was no vault, whoever brought the backup in is whoever it opens to
    actor: actor || '用备份的密码',
    place,
    action,
    title,
    subject,
  });

  return {
    list: async () => (await store.list(store.own)).map(deps.rowOf),
    find: async ({ folder }) => (await store.list(folder)).map(deps.rowOf),
    preview: async ({ file, secret, by }, work) => {
      const live = deps.open(work.client);
      if (!store.isOwn(file)) await deps.mayFind(work, by);
      const { ok, problems, manifest, later, sentences } = await deps.counted(() =>
        store.preview(
          file,
          secret,
          live,
          Object.fromEntries(Object.values(nouns).map(({ table, word }) => [table, word])),
        ),
      );
      return {
        ok,
        problems,
        sentences,
        takenAt: deps.words(manifest.takenAt),
        office: manifest.office,
        ...(later !== undefined && { later }),
      };
    },
    run: async ({ file, secret }, work) => {
      deps.open(work.client);
      await deps.close();
      const entry = entryOf(work, 'restore.run', '恢复备份', `用备份 ${store.nameOf(file)}`);
      const { manifest, replaced, damaged } = await deps.counted(() =>
        store.run(file, secret, entry, mayPlace(work)),
      );
      return {
        takenAt: deps.words(manifest.takenAt),
        replaced,
        ...(damaged && { damaged: damagedWords(damaged) }),
      };
    },
    undo: async (_, work) => {
      deps.open(work.client);
      await deps.close();
      const entry = entryOf(work, 'restore.undo', '撤销恢复', '换回上一次恢复以前的文件');
      const { at } = await store.undo(entry, work.proven?.dataKey, mayPlace(work));
      return { from: deps.words(at) };
    },
  };
}
