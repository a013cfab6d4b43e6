import { nouns } from '#electron/nouns/all.ts';
import { tableWord } from '#electron/nouns/words.ts';
import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';
import { salvagedTables } from '../salvage/rules/kinds.ts';
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

/** Restoring: what a backup would bring, doing it, and taking it back. */
export function restoreService(room: {
  store: ReturnType<typeof restoreStore>;
  rowOf: (listed: Listed) => Row;
  words: (iso: string) => string;
  /** Who is at the desk, and what the open vault holds; refuses a seat at which it is not open though it is at another. */
  open: (seat: symbol) => { role: Role; live: RestoreLive } | undefined;
  /** Makes a last backup of an open vault, then locks it; a closed one stays closed. */
  close: () => Promise<void>;
}): Handlers<typeof restoreContract> {
  const { store } = room;

  function mayReplace(seat: symbol): void {
    const session = room.open(seat);
    if (!session || session.role === 'chair' || session.role === 'clerk') return;
    throw new Refusal({
      code: 'not-permitted',
      message: '只有主席和经办人能恢复备份。',
      remedy: '请由有权限的用户登录后操作。',
    });
  }

  return {
    list: async ({ folder }) => (await store.list(folder || store.own)).map(room.rowOf),
    preview: async ({ file, secret }, { seat }) => {
      const { ok, problems, manifest, later, sentences } = await store.preview(
        file,
        secret,
        room.open(seat)?.live,
        Object.fromEntries(Object.values(nouns).map(({ table, word }) => [table, word])),
      );
      return {
        ok,
        problems,
        sentences,
        takenAt: room.words(manifest.takenAt),
        office: manifest.office,
        ...(later !== undefined && { later }),
      };
    },
    run: async ({ file, secret }, { seat }) => {
      mayReplace(seat);
      await room.close();
      const { manifest, replaced, damaged } = await store.run(file, secret);
      return {
        takenAt: room.words(manifest.takenAt),
        replaced,
        ...(damaged && { damaged: damagedWords(damaged) }),
      };
    },
    undo: async (_, { seat }) => {
      mayReplace(seat);
      await room.close();
      const { at } = await store.undo();
      return { from: room.words(at) };
    },
  };
}
