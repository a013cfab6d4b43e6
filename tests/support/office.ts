import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { inject, onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import type { ImportedFile } from '#features/exchange/contract.ts';
import { madeOnce } from './made-once.ts';

const root = join(import.meta.dirname, '..', '..');

/** The product's own practices and templates. */
export const resources = join(root, 'resources');

/** The workbooks that an office of 清溪镇 really kept, errors included. */
export const workbooks = join(resources, 'demo', '清溪镇');

export const password = '三月接待选民-2025';

/** The least that Argon2 takes, so that tests do not wait; the usual cost is paid by whoever makes a vault as an office does. */
export const cheap = { memory: 8, passes: 1, lanes: 1 };

/** A folder of its own for one test, gone with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'congress-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function coreAt(
  vault: string,
  { today = '2026-01-15', ...options }: Partial<AppOptions> & { today?: string } = {},
) {
  const clock = () => new Date(`${today}T12:00:00`);
  const app = createApp({
    vault,
    resources,
    clock,
    passwordCost: cheap,
    automaticBackups: false,
    ...options,
  });
  const context = app.context({ place: '测试' });
  const client = createRouterClient(app.router, { context }) as unknown as DeskClient;
  return { app, client, vault };
}

/** A core on a vault's folder with a fixed clock (noon of a day), called through its contract as every host calls it. */
export function officeAt(...given: Parameters<typeof coreAt>) {
  const office = coreAt(...given);
  onTestFinished(() => office.app.close());
  return office;
}

export type OfficeOptions = Parameters<typeof officeAt>[1];
export type Office = ReturnType<typeof officeAt>;

/** The first step of an office at its core: 清溪镇 makes its vault. */
export const create = ({ client }: Pick<Office, 'client'>) =>
  client.vault.create({ township: '清溪镇', county: '云岭县', password });

/** A new office of 清溪镇 with nothing in it, made anew: with keys of its own, and under options of its own from the start. */
export async function createdOffice(options?: OfficeOptions) {
  const office = officeAt(join(temporaryFolder(), 'vault'), options);
  const { recoveryCode } = await create(office);
  return { ...office, recoveryCode };
}

/** An office that is made once in a run: its name, its day, and the vault that it begins from where it does not make its own. */
type Model = { name: string; today?: string | undefined; from?: () => Promise<string> };

/** What is made of an office on a day, once in a run, and left closed: a copy of its vault. */
export async function copiedFolder<Answer>(
  { name, today = '2026-01-15', from }: Model,
  make: (office: Office) => Promise<Answer>,
) {
  const { folder, answer } = await madeOnce(inject('models'), `${name}-${today}`, async (folder) => {
    if (from) cpSync(await from(), join(folder, 'vault'), { recursive: true });
    const office = coreAt(join(folder, 'vault'), { today });
    if (from) await office.client.vault.unlock({ password });
    const made = await make(office);
    await office.app.close();
    return made;
  });
  const vault = join(temporaryFolder(), 'vault');
  cpSync(join(folder, 'vault'), vault, { recursive: true });
  return { vault, answer };
}

/** Such a copy, opened under the options given. */
export async function copiedOffice<Answer>(
  model: Model,
  make: (office: Office) => Promise<Answer>,
  options?: OfficeOptions,
) {
  const { vault, answer } = await copiedFolder(model, make);
  const office = officeAt(vault, options);
  await office.client.vault.unlock({ password });
  return { ...office, ...answer };
}

/** A new office of 清溪镇 with nothing in it; all that are new on the same day have the same keys (`createdOffice` has its own). */
export const newOffice = (options?: OfficeOptions) =>
  copiedOffice({ name: 'new-office', today: options?.today }, create, options);

/** Brings files in as a page would: upload, preview, apply. */
export async function bringIn(
  { app, client }: Office,
  files: { name: string; bytes: Uint8Array }[],
  { onProgress }: { onProgress?: () => void } = {},
): Promise<ImportedFile[]> {
  const uploads = files.map(({ name, bytes }) => app.files.put(name, bytes));
  const { plan } = await client.exchange.preview({ uploads });
  for await (const event of await client.exchange.apply({ plan })) {
    if (event.type === 'done') return event.files;
    onProgress?.();
  }
  throw new Error('the import ended without saying so');
}

/** The five workbooks as a page would upload them. */
export const demoFiles = () =>
  readdirSync(workbooks).map((name) => ({ name, bytes: readFileSync(join(workbooks, name)) }));

/** What makes the demo office at its core: its vault, and the five workbooks brought in. */
export async function makeDemo(office: Office) {
  const { recoveryCode } = await create(office);
  return { recoveryCode, imported: await bringIn(office, demoFiles()) };
}

const demoModel = { name: 'demo-office' };

/** An office of 清溪镇 that brought in its five workbooks on 15 January 2026. */
export const demoOffice = (options?: OfficeOptions) => copiedOffice(demoModel, makeDemo, options);

/** The folder of that office's vault, closed. */
export const demoFolder = async () => (await copiedFolder(demoModel, makeDemo)).vault;
