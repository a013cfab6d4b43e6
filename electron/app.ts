import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { PasswordCost } from '#database/key-slots.ts';
import { practicesService } from '#features/practices/service.ts';
import { listPractices, loadPractice } from '#features/practices/store.ts';
import { vaultService } from '#features/vault/service.ts';
import { vaultFolder } from '#features/vault/store.ts';
import { openDesk } from './app/desk.ts';
import { fileCounter } from './app/files.ts';
import { vaultKeeper } from './app/keeper.ts';
import { createRouter } from './app/router.ts';
import { waysInto } from './app/ways-in.ts';
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

  const keeper = vaultKeeper(
    folder,
    ({ database, records, office, user, dataKey }) =>
      openDesk({
        database,
        records,
        office,
        user,
        resources,
        files,
        practice: loadPractice(join(practices, office.practice)),
        ways: waysInto(folder, dataKey),
        anchor: () => folder.keyFile().head,
      }),
    files.clear,
  );

  return {
    router: createRouter({
      gate: createGate({ clock, newId, dayOf: localDay }),
      front: {
        vault: vaultService({
          ...keeper,
          create: (office, way) => {
            loadPractice(join(practices, office.practice));
            return keeper.create(office, way);
          },
        }),
        practices: practicesService({
          list: () => listPractices(practices).filter(({ problems }) => problems.length === 0),
        }),
      },
      desk: () => keeper.current()?.desk,
    }),
    context: (caller: Caller): Caller => caller,
    files: { put: files.receive, take: files.handOut },
    /** The machine sleeps or its screen is locked: so is the vault. */
    machine: () => keeper.lock(),
    close: async () => keeper.lock(),
  };
}
