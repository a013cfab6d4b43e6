import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

const source = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'routes.tsx'), 'utf8');

/** Every address that the page knows behind the door, as `routes.tsx` writes it; what stands below 保险库 with its whole path. */
export const addresses = [...source.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path = '']) =>
  path.startsWith('/') ? path : `/vault/${path}`,
);

const first = (rows: readonly { id: string }[]): string => rows[0]?.id ?? '';

/** The addresses with a record of a filled office in the place of each parameter; throws where it has none. */
export async function filledAddresses(client: DeskClient): Promise<string[]> {
  const year = { year: 2025 };
  const [deputies, receptions, opinions, reportbacks] = await Promise.all([
    client.deputies.list({}),
    client.receptions.list(year),
    client.opinions.list(year),
    client.reportbacks.list(year),
  ]);
  const records: Record<string, string> = {
    deputies: first(deputies.rows),
    scoring: first(deputies.rows),
    stations: first(await client.stations.list(year)),
    groups: first(await client.groups.list(year)),
    terms: first(await client.terms.list()),
    activities: first(await client.activities.list(year)),
    deeds: first(await client.deeds.list(year)),
    receptions: first(receptions.rows),
    opinions: first(opinions.rows),
    reportbacks: first(reportbacks.rows),
  };
  const words: Record<string, string> = {
    kind: 'stations',
    part: 'receptions',
    template: 'notice',
    seq: '1',
  };
  return addresses.flatMap((address) => {
    const [, feature = ''] = address.split('/');
    // papers and requests are made on other pages; their forms are dialogs of their own tests
    if (/^\/(official-documents\/papers|approvals)\/:id$/.test(address)) return [];
    const filled = address.replace(/:(\w+)/g, (_, name: string) => words[name] ?? records[feature] ?? '');
    if (/\/(\/|$)/.test(filled.slice(1))) throw new Error(`no record for ${address}`);
    return [filled];
  });
}
