import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { password } from './office.ts';

const chairPassword = '四个不相干的词-主席';

/** An office with a chair: who sits down at the desk, one after the other. */
export async function withChair({ client }: { client: DeskClient }) {
  await client.users.add({ label: '主席', role: 'chair', password: chairPassword });
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
