import { basename } from 'node:path';
import type { Handlers } from '#electron/procedure.ts';
import { dayOf, momentInList } from '#electron/values/moment.ts';
import { daysBetween } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { backupsContract } from './contract.ts';
import { drill } from './drill.ts';
import { copyIsWanted, copyWords, drillWords, monthsWithoutDrill, reasonNames } from './rules.ts';
import type { BackupsStore } from './store.ts';

const dayOfIso = (iso: string) => dayOf(new Date(iso));
const words = (iso: string) => momentInList(new Date(iso));

type Listed = Awaited<ReturnType<BackupsStore['list']>>[number];

/** A backup as a list shows it; one that cannot be read keeps its name and says why. */
export const rowOf = ({ file, name, bytes, manifest, problem }: Listed) => ({
  file,
  name,
  bytes,
  takenAt: manifest ? words(manifest.takenAt) : '',
  reason: manifest ? (reasonNames[manifest.reason] ?? manifest.reason) : '',
  office: manifest?.office ?? '',
  machine: manifest?.machine ?? '',
  ...(problem !== undefined && { problem }),
});

/** Months without a drill of a restore, once one is due. */
export function drillIsDue(store: BackupsStore, today: string): number | undefined {
  const [last, began] = [store.lastDrill()?.at, store.began()];
  return monthsWithoutDrill(last && dayOfIso(last), began && dayOfIso(began), today);
}

/** Backups on demand, their state in words, and checks. */
export function backupsService(deps: { store: BackupsStore }): Handlers<typeof backupsContract> {
  const { store } = deps;

  async function status(today: string) {
    const [last] = (await store.list()).flatMap(({ manifest }) => (manifest ? [manifest.takenAt] : []));
    const aged = (iso: string) => ({
      takenAt: words(iso),
      days: Math.max(0, daysBetween(dayOfIso(iso), today)),
    });
    const copied = store.lastCopy();
    const second = store.secondFolder();
    const isThere = await store.secondFolderIsThere();
    const wanted = copyIsWanted({ isSet: Boolean(second), isThere }, copied && dayOfIso(copied), today);
    const drilled = store.lastDrill();
    const months = drillIsDue(store, today);
    const damaged = store.damaged();
    return {
      folder: store.folder,
      words: copyWords(copied && dayOfIso(copied), today),
      risks: store.risks(),
      ...(second && wanted && { copyWanted: { folder: second, isThere } }),
      ...(damaged !== undefined && { damaged }),
      ...(drilled && { lastDrill: { ...drilled, at: words(drilled.at) } }),
      ...(months !== undefined && { drillDue: drillWords(months) }),
      ...(last !== undefined && { last: aged(last) }),
      ...(second && { secondFolder: second }),
      ...(copied !== undefined && { lastCopy: aged(copied) }),
    };
  }

  return {
    status: (_, { today }) => status(today),
    list: async () =>
      (await store.list()).map((listed) => ({
        ...rowOf(listed),
        ...(listed.manifest && !store.isOurs(listed.manifest) && { otherKey: true as const }),
      })),
    create: async ({ to }, { about, now }) => {
      const made = await store.create('manual', to);
      const name = basename(made.file);
      about(name);
      const second = to === undefined ? store.secondFolder() : undefined;
      const answer = {
        file: made.file,
        name,
        bytes: made.bytes,
        takenAt: words(made.manifest.takenAt),
      };
      if (!second) return answer;
      const { file: copy } = await store.copy(made.file, second);
      store.noteCopy(now);
      return { ...answer, copy };
    },
    setSecondFolder: ({ folder }, { about, today }) => {
      about(folder === '' ? '不再拷到机外' : folder);
      store.setSecondFolder(folder);
      return status(today);
    },
    verify: async ({ file }) => {
      if (!(await store.list()).some((listed) => listed.file === file)) {
        throw new Refusal({
          code: 'unknown-backup',
          message: '备份文件夹里没有这份备份。',
          remedy: '请刷新列表后再试。',
        });
      }
      const { ok, problems } = await store.verify(file);
      return { ok, problems };
    },
    drill: async (_, { about, now }) => {
      const done = await drill(store);
      about(done.places.map(({ name }) => name).join('、'));
      store.noteDrill({ at: now, ok: done.ok });
      return done;
    },
    check: async () => {
      const { ok, problems, pages } = await store.check();
      return { ok, problems, pages: pages.pages };
    },
  };
}
