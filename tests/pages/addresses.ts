import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchRoutes } from 'react-router';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { type RecordKind, recordKinds } from '#electron/nouns/records.ts';
import { allows } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';

const source = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'routes.tsx'), 'utf8');

/** Every address that the page knows behind the door with the right it needs, as `routes.tsx` writes it; what stands below 保险库 with its whole path. */
const pages = [...source.matchAll(/\bpage\(\s*'([^']+)',\s*'([^']+)'/g)].map(([, path = '', needs = '']) => ({
  path: path.startsWith('/') ? path : `/vault/${path}`,
  needs,
}));

export const addresses = pages.map(({ path }) => path);

/** Pages that need no right, and those outside the frame with theirs. */
const openToAll = ['/practices', '/vault', '/vault/keys'];
const outside = [
  { path: '/restore', needs: 'restore.run' },
  { path: '/package', needs: undefined },
];

/** Whether a role is let in at an address, filled or not; false where there is no such page. */
export function mayVisit(role: Role, address: string): boolean {
  const known = [...pages, ...outside, ...openToAll.map((path) => ({ path, needs: undefined }))];
  const found = matchRoutes(known, address.split('?')[0] ?? '')?.at(-1)?.route as
    | (typeof known)[number]
    | undefined;
  return found !== undefined && (found.needs === undefined || allows(found.needs, role));
}

/** Lists as the figures of 今日 open them. */
const recent = ['activities', 'receptions', 'opinions', 'reportbacks'].map((list) => `/${list}?recent=1`);

const first = (rows: readonly { id: string }[]): string => rows[0]?.id ?? '';

/**
 * The addresses with a record of a filled office in the place of each parameter, of the first station where it has one; throws
 * where there is none.
 */
export async function filledAddresses(client: DeskClient): Promise<string[]> {
  const year = { year: 2025 };
  const stations = await client.stations.list(year);
  const [deputies, receptions, opinions, reportbacks, papers, approvals] = await Promise.all([
    client.deputies.list({}),
    client.receptions.list({ ...year, stationId: first(stations) }),
    client.opinions.list(year),
    client.reportbacks.list(year),
    client.officialDocuments.register({ state: 'all' }),
    client.approvals.list(),
  ]);
  const ofKind = async (kind: RecordKind) => [kind, first(await client[kind].list(year))] as const;
  const records: Record<string, string> = {
    ...Object.fromEntries(await Promise.all(recordKinds.map(ofKind))),
    deputies: first(deputies.rows),
    scoring: first(deputies.rows),
    terms: first(await client.terms.list()),
    receptions: first(receptions.rows),
    opinions: first(opinions.rows),
    reportbacks: first(reportbacks.rows),
    'official-documents': first(papers.rows),
    approvals: first(approvals.rows),
  };
  const words: Record<string, string> = {
    kind: 'stations',
    part: 'receptions',
    template: 'notice',
    seq: '1',
  };
  return [...addresses, ...openToAll, ...recent].map((address) => {
    const [, feature = ''] = address.split('/');
    const filled = address.replace(/:(\w+)/g, (_, name: string) => words[name] ?? records[feature] ?? '');
    if (/\/(\/|$)/.test(filled.slice(1))) throw new Error(`no record for ${address}`);
    return filled;
  });
}
