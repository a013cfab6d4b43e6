import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { cheap, password, resources, workbooks } from '#support/office.ts';

/** The five workbooks by their paths, as a file dialog gives them. */
export const demoPaths = readdirSync(workbooks).map((name) => join(workbooks, name));

/** Makes a vault of 清溪镇 in a folder, with whatever `fill` puts into it, and closes it. */
export async function readyVault(
  vault: string,
  fill: (
    client: DeskClient,
    bringIn: (name: string, bytes: Uint8Array) => Promise<void>,
  ) => Promise<void> = async () => {},
  day = '2026-01-15',
): Promise<void> {
  const clock = () => new Date(`${day}T09:00:00`);
  const app = createApp({ vault, resources, clock, passwordCost: cheap });
  const client = createRouterClient(app.router, {
    context: app.context({ place: '测试' }),
  }) as unknown as DeskClient;
  await client.vault.create({ township: '清溪镇', county: '云岭县', password });
  await fill(client, async (name, bytes) => {
    const { plan } = await client.exchange.preview({ uploads: [app.files.put(name, bytes)] });
    for await (const _ of await client.exchange.apply({ plan }));
  });
  await app.close();
}

/** Fills an office with its five workbooks. */
export const demoYear: NonNullable<Parameters<typeof readyVault>[1]> = async (_, bringIn) => {
  const roster = demoPaths.filter((path) => path.endsWith('代表名册.xlsx'));
  for (const path of [...roster, ...demoPaths.filter((other) => !roster.includes(other))])
    await bringIn(path.slice(path.lastIndexOf('/') + 1), readFileSync(path));
};
