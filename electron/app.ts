import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { PasswordCost } from '#database/key-slots.ts';
import type { Database } from '#database/open.ts';
import { recordsOf } from '#database/records.ts';
import { practicesService } from '#features/practices/service.ts';
import { listPractices, loadPractice } from '#features/practices/store.ts';
import { vaultService } from '#features/vault/service.ts';
import { officeStore, vaultFolder } from '#features/vault/store.ts';
import { openDesk } from './app/desk.ts';
import { fileCounter } from './app/files.ts';
import { createRouter, type OpenDesk } from './app/router.ts';
import { type Caller, createGate } from './gate.ts';

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
};

const localDay = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Puts the core together on a vault's folder: the router that hosts serve, and the counter for files. Knows no host. */
export function createApp({
  vault,
  resources,
  clock = () => new Date(),
  newId = randomUUID,
  passwordCost,
}: AppOptions) {
  const practices = join(resources, 'practices');
  const folder = vaultFolder(vault, passwordCost);
  const files = fileCounter();
  let open: { database: Database; desk: OpenDesk } | undefined;

  function use(database: Database): void {
    const records = recordsOf(database);
    const office = officeStore(database, records).find();
    if (!office) throw new Error('the vault has no office');
    const practice = loadPractice(join(practices, office.practice));
    open = { database, desk: openDesk({ database, records, office, practice, resources, files }) };
  }

  function lock(): void {
    open?.database.close();
    open = undefined;
    files.clear();
  }

  const keeper = {
    folder: vault,
    exists: folder.exists,
    office: () => (open ? officeStore(open.database).find() : undefined),
    async create(office: Parameters<ReturnType<typeof officeStore>['add']>[0], password: string) {
      loadPractice(join(practices, office.practice));
      const { database, recoveryCode } = await folder.create(password, 'clerk');
      officeStore(database).add(office);
      lock();
      use(database);
      return recoveryCode;
    },
    async unlock(secret: { password: string } | { recoveryCode: string }) {
      lock();
      use(
        'password' in secret
          ? await folder.openWithPassword(secret.password)
          : folder.openWithRecoveryCode(secret.recoveryCode),
      );
    },
    lock,
  };

  return {
    router: createRouter({
      gate: createGate({ clock, newId, dayOf: localDay }),
      front: {
        vault: vaultService(keeper),
        practices: practicesService({
          list: () => listPractices(practices).filter(({ problems }) => problems.length === 0),
        }),
      },
      desk: () => open?.desk,
    }),
    context: (caller: Caller): Caller => caller,
    files: { put: files.receive, take: files.handOut },
    close: async () => lock(),
  };
}
