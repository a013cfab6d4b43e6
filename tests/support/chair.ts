import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { password } from './office.ts';

export const chairPassword = '四个不相干的词-主席';

/** The clerk adds the first chair, who comes in once and sets a password of their own; the clerk is back at the desk. */
export async function addChair(client: DeskClient, chairsOwn = chairPassword, label = '主席'): Promise<void> {
  const slip = '口头告知的首次密码-2026';
  await client.users.add({ label, role: 'chair', password: slip });
  await client.vault.unlock({ password: slip, label });
  await client.users.newPassword({ password: chairsOwn });
  await client.vault.unlock({ password });
}

/** The chair, the first of this office where it has none yet, comes in and stays at the desk. */
export async function sitDownAsChair(client: DeskClient): Promise<void> {
  if (!(await client.vault.status()).labels.includes('主席')) await addChair(client);
  await client.vault.unlock({ password: chairPassword, label: '主席' });
}

/** An office with a chair: who sits down at the desk, one after the other. */
export async function withChair({ client }: { client: DeskClient }) {
  await addChair(client);
  return {
    asChair: () => client.vault.unlock({ password: chairPassword, label: '主席' }),
    asClerk: () => client.vault.unlock({ password, label: '经办人' }),
  };
}

/** The chair looks at a matter and signs it in one step. */
export async function sign(
  client: DeskClient,
  matter: Parameters<DeskClient['approvals']['state']>[0],
  word = '按规定办理',
) {
  const { seen } = await client.approvals.state(matter);
  return client.approvals.sign({ matter, seen, word });
}
