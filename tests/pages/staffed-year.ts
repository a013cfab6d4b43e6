import type { Role } from '#electron/values/roles.ts';
import { addChair, chairPassword } from '#support/chair.ts';
import { password } from '#support/office.ts';
import type { readyVault } from '../e2e/ready-vault.ts';
import { workedYear } from './worked-year.ts';

const slip = '四个不相干的词-本站';

/** Who is at the desk of the staffed office, by role: the name on the door and the password. */
export const staff: Record<Role, { label: string; secret: string }> = {
  chair: { label: '主席', secret: chairPassword },
  clerk: { label: '经办人', secret: password },
  liaison: { label: '联络员', secret: slip },
  reader: { label: '查看', secret: slip },
  auditor: { label: '审计', secret: slip },
};

/** The worked year of an office that has somebody in every role; the liaison's is the first station. */
export const staffedYear: NonNullable<Parameters<typeof readyVault>[1]> = async (client, bringIn) => {
  await workedYear(client, bringIn);
  const [station] = await client.stations.list({ year: 2025 });
  for (const role of ['liaison', 'reader', 'auditor'] as const)
    await client.users.add({
      ...{ label: staff[role].label, role, password: slip },
      ...(role === 'liaison' && { stationId: station?.id ?? '' }),
    });
  await addChair(client);
};
