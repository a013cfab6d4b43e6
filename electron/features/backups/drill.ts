import { nouns } from '#electron/nouns/all.ts';
import { momentInList } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { BackupsStore } from './store.ts';

/** How a backup fared that was opened as a restore would open it. */
export type DrilledPlace = { place: string; name: string; takenAt: string; ok: boolean; problems: string[] };

/** What a drill of a restore found; nothing of the vault is touched by it. */
export type Drill = {
  ok: boolean;
  places: DrilledPlace[];
  /** Rows of each kind in the newest backup here, and in the vault now. */
  rows: { name: string; backup: number; now: number }[];
  /** Operations since that backup: why the two may differ. */
  later: number;
  /** Why the backup off this PC was not opened; absent where it was, or where there is to be none. */
  missed?: string;
};

const nothingToDrill = () =>
  new Refusal({
    code: 'nothing-to-drill',
    message: '还没有用现在的钥匙做的备份，没有可演练的。',
    remedy: '请先立即备份一份，再来演练。',
  });

/** Opens the newest backups, here and off this PC, as a restore would, and holds what they hold against the vault. */
export async function drill(store: BackupsStore): Promise<Drill> {
  const newest = await store.newestIn(store.folder);
  if (!newest) throw nothingToDrill();
  const second = store.secondFolder();
  const connected = await store.secondFolderIsThere();
  const away = second && connected ? await store.newestIn(second) : undefined;
  const places: DrilledPlace[] = [];
  for (const [place, found] of [['本机', newest] as const, ['机外', away] as const]) {
    if (!found) continue;
    const { ok, problems } = await store.verify(found.file);
    const takenAt = momentInList(new Date(found.manifest.takenAt));
    places.push({ place, name: found.name, takenAt, ok, problems });
  }
  const now = store.state();
  const { counts, audit } = newest.manifest;
  const missed = second && !away ? missedWords(second, connected) : undefined;
  return {
    ok: places.every(({ ok }) => ok),
    places,
    rows: Object.values(nouns)
      .map(({ table, word }) => ({ name: word, backup: counts[table] ?? 0, now: now.counts[table] ?? 0 }))
      .filter(({ backup, now: held }) => backup + held > 0),
    later: Math.max(0, now.audit.seq - audit.seq),
    ...(missed !== undefined && { missed }),
  };
}

const missedWords = (folder: string, connected: boolean) =>
  connected
    ? `机外位置“${folder}”里没有用现在的钥匙做的备份，这一份没有演练。`
    : `机外位置“${folder}”没有接上，这一份没有演练。`;
