import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { PasswordCost } from '#database/key-slots.ts';
import { stateOf } from '#database/vault-state.ts';
import { writerOf } from '#database/writer.ts';
import { dayOf, momentInList } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { rowOf } from '#features/backups/service.ts';
import { backupsFolder, backupsStore, newestBackup } from '#features/backups/store.ts';
import { practicesService } from '#features/practices/service.ts';
import {
  listPractices,
  loadPractice,
  loadPracticeFiles,
  practiceChangesStore,
} from '#features/practices/store.ts';
import { restoreContract } from '#features/restore/contract.ts';
import { restoreService } from '#features/restore/service.ts';
import { restoreStore } from '#features/restore/store.ts';
import { salvageStore } from '#features/salvage/store.ts';
import { vaultService } from '#features/vault/service.ts';
import { officeStore, vaultFolder } from '#features/vault/store.ts';
import packageJson from '../package.json' with { type: 'json' };
import { askerOf, mustAllow } from './app/asking.ts';
import { openDesk } from './app/desk.ts';
import { emptyBinOnOpening } from './app/empty-bin.ts';
import { fileCounter } from './app/files.ts';
import type { Wait } from './app/idle-lock.ts';
import { installedFonts } from './app/installed-fonts.ts';
import { type OpenOffice, vaultKeeper } from './app/keeper.ts';
import { practiceInForce } from './app/practice-in-force.ts';
import { holdersOf, prover, proving } from './app/proof.ts';
import { keyRenewal } from './app/renew-key.ts';
import { createRouter } from './app/router.ts';
import { safekeeping } from './app/safekeeping.ts';
import { waysInto } from './app/ways-in.ts';
import { mustLoadBinding } from './database/binding.ts';
import { type Caller, createGate, type DeskUser } from './gate.ts';

const { version } = packageJson;

const inUseElsewhere = () =>
  new Refusal({
    code: 'open-elsewhere',
    message: '保险库正在另一个窗口使用，不能从备份恢复。',
    remedy: '请先在那个窗口锁定，或在这里输入密码打开。',
  });

z.config(z.locales.zhCN());

export type AppOptions = {
  /** Folder of the vault. */
  vault: string;
  /** Folder of practices and templates. */
  resources: string;
  clock?: () => Date;
  newId?: () => string;
  /** What a password costs to try; tests make it cheap. */
  passwordCost?: PasswordCost;
  /** Seconds that this machine has been up; tests hold them in their hand. */
  uptime?: () => number;
  /** Backups daily, before imports and at the end of a session; on unless a caller says otherwise. */
  automaticBackups?: boolean;
  /** Minutes without a sign of anybody until the vault locks by itself; ten unless a caller says otherwise. */
  idleMinutes?: number;
  /** How to wait that long; tests hold the time in their hand. */
  wait?: Wait;
  /** The font families of this machine; tests name their own. */
  fonts?: () => Promise<readonly string[] | undefined>;
};

/** Puts the core together on a vault's folder: the router that hosts serve, and the counter for files. Knows no host. */
export function createApp(options: AppOptions) {
  mustLoadBinding();
  const { vault, resources, passwordCost, clock = () => new Date(), newId = randomUUID } = options;
  const practices = join(resources, 'practices');
  const files = fileCounter();
  const today = () => dayOf(clock());
  const askFonts = options.fonts ?? installedFonts;
  let fonts: ReturnType<typeof askFonts> | undefined;

  const backupsOf = ({
    database,
    dataKey,
    writer,
    office,
  }: Pick<OpenOffice, 'database' | 'dataKey' | 'writer' | 'office'>) =>
    backupsStore({ database, writer, dataKey, folder: vault, office: office.township, version, clock });

  const folder = vaultFolder(vault, passwordCost, {
    clock,
    uptime: options.uptime,
    beforeMigration: async ({ database, dataKey }) => {
      const writer = writerOf(database);
      const office = officeStore(database, writer).find();
      if (office) await backupsOf({ database, dataKey, writer, office }).create('before-migration');
    },
    lastBackup: async (dataKey) => {
      // a folder that cannot be read is no reason not to open
      const newest = await newestBackup(backupsFolder(vault), dataKey).catch(() => undefined);
      if (!newest) return undefined;
      const { audit, takenAt } = newest.manifest;
      return { ...audit, takenAt };
    },
  });

  const keeper: ReturnType<typeof vaultKeeper> = vaultKeeper({
    folder,
    clock,
    onLock: files.clear,
    idle: options.idleMinutes,
    wait: options.wait,
    build: (open) => {
      const backups = backupsOf(open);
      const automatic = options.automaticBackups ?? true;
      const keeping = safekeeping(backups, open.database, {
        automatic,
        today,
        lastBackup: open.lastBackup,
      });
      const practice = practiceInForce({
        shipped: loadPracticeFiles(join(practices, open.office.practice)).files,
        store: practiceChangesStore(open.database, open.writer),
      });
      emptyBinOnOpening(open, open.writer, clock, practice.on(today()).bin.days);
      const desk = openDesk({
        ...open,
        resources,
        files,
        backups,
        salvage: salvageStore({
          ...open,
          folder: vault,
          newestBackup: async () => (await backups.newestIn(backups.folder))?.file,
        }),
        safekeeping: keeping,
        practice,
        installedFonts: () => {
          fonts ??= askFonts();
          return fonts;
        },
        ways: waysInto(folder, open.dataKey),
        renewKey: keyRenewal({ keeper: () => keeper, folder, backups, clock }),
        anchor: () => open.logEnd.read() ?? folder.keyFile().head,
      });
      return { desk, safekeeping: keeping };
    },
  });

  const restore = restoreStore(vault, clock, holdersOf);
  const atDesk = (client: symbol): DeskUser | undefined => keeper.session(client)?.user;
  const prove = proving({
    prove: prover({ folder, open: keeper.database }),
    atDesk,
    counted: folder.counted,
    restore,
  });
  const tidied = restore.tidy(backupsFolder(vault));
  // whoever calls is told; nobody calling is no reason to end the process
  tidied.catch(() => {});

  const front = {
    vault: vaultService({
      ...keeper,
      create: (office, way, client) => {
        loadPractice(join(practices, office.practice));
        return keeper.create(office, way, client);
      },
    }),
    practices: practicesService({
      list: () => listPractices(practices).filter(({ problems }) => problems.length === 0),
    }),
    restore: restoreService({
      store: restore,
      rowOf,
      words: (iso) => momentInList(new Date(iso)),
      open: (client) => {
        if (keeper.openElsewhere(client)) throw inUseElsewhere();
        const session = keeper.current(client);
        if (!session || session.user.settingPassword) return undefined;
        const { database, dataKey } = session;
        return { state: stateOf(database), vault: folder.keyFile().id, dataKey };
      },
      mayFind: async ({ client }, by) => {
        const found = await prove('query', client, { by });
        if (found && 'proven' in found) found.proven.dataKey.fill(0);
        const { title } = restoreContract.find['~orpc'].meta;
        mustAllow('restore.find', title, found ? askerOf(found.user) : 'newcomer');
      },
      counted: folder.counted,
      close: async () => {
        keeper.lock();
        await keeper.settled();
      },
    }),
  };

  return {
    router: createRouter({
      gate: createGate({ clock, newId, dayOf }),
      front,
      desk: ({ client }) => keeper.current(client)?.desk,
      atDesk: ({ client }) => atDesk(client),
      prove: ({ meta, caller }, input) => prove(meta.kind, caller.client, input),
      ready: () => tidied,
    }),
    /** A caller with a client of its own, which is let in by giving the password there. */
    context: ({ place }: { place: string }): Caller => ({ place, client: Symbol(place) }),
    /** Whether a caller may go further than the door. */
    admits: ({ client }: Caller) => {
      const user = atDesk(client);
      return user !== undefined && user.settingPassword === undefined;
    },
    files: { put: files.receive, take: files.handOut },
    /** The machine sleeps or its screen is locked: so is the vault. */
    machine: () => keeper.lockFor('machine'),
    async close() {
      await tidied;
      keeper.lock();
      await keeper.settled();
    },
  };
}
