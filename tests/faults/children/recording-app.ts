import { createRouterClient } from '@orpc/server';
import { createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

/** The real core on a vault, unlocked, as every host runs it: answers a function that records one voter received. */
export async function recordingApp(vault: string, resources: string, password: string) {
  const app = createApp({ vault, resources, clock: () => new Date('2025-06-10T12:00:00') });
  const client = createRouterClient(app.router, {
    context: app.context({ place: '测试' }),
  }) as unknown as DeskClient;
  await client.vault.unlock({ password });
  const [station] = await client.stations.list({ year: 2025 });
  const { rows } = await client.deputies.list({});
  if (!station || !rows[0]) throw new Error('the vault has no station or no deputy');
  const deputyIds = [rows[0].id];
  let count = 0;
  /** Records one entry through the gate and answers its id once the core says it is saved. */
  async function record(): Promise<string> {
    count += 1;
    const matter = `${marker}${count}：${'村道路灯损坏。'.repeat(1 + (count % 60))}`;
    const { id } = await client.receptions.record({
      date: '2025-06-10',
      stationId: station?.id ?? '',
      deputyIds,
      matter,
    });
    return id;
  }
  return { app, client, record };
}

/** Begins the matter of every entry that a child records. */
export const marker = '断电试验';
