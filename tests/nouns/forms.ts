import type { DeskClient } from '#electron/hosts/desk/command.ts';
import type { Noun } from '#electron/nouns/noun.ts';
import { activity } from '#features/activities/fields.ts';
import { deed } from '#features/deeds/fields.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { group } from '#features/groups/fields.ts';
import { opinion } from '#features/opinions/fields.ts';
import { reception } from '#features/receptions/fields.ts';
import { reportback } from '#features/reportbacks/fields.ts';
import { station } from '#features/stations/fields.ts';
import { term } from '#features/terms/fields.ts';

type Input = Record<string, unknown>;
type Read = Record<string, unknown>;

/** How a kind of record is written, read and removed at the contract, and what its kinds of fields do not say of its values. */
export type Form = {
  /** The nouns whose fields the form has. */
  nouns: readonly Noun[];
  /** Two values of a field, where its kind alone would give one that is refused. */
  samples?: Record<string, readonly [unknown, unknown]>;
  /** What changes with a field of its own accord, or has to be changed with it. */
  beside?: Record<string, Input>;
  /** What has to be cleared with a field. */
  clearedWith?: Record<string, Input>;
  save: (client: DeskClient, input: Input) => Promise<{ id: string }>;
  read: (client: DeskClient, id: string) => Promise<Read>;
  reveal?: (client: DeskClient, id: string) => Promise<Read>;
  remove: (client: DeskClient, id: string) => Promise<unknown>;
};

const year = 2026;
const declared = (...nouns: unknown[]) => nouns as Noun[];

/** The form of each feature that has one, by the feature's name. */
export const forms: Record<string, Form> = {
  terms: {
    nouns: declared(term),
    samples: { ordinal: [20, 21], fromOn: ['2026-11-20', '2026-11-21'] },
    save: (client, input) => client.terms.save(input as never),
    read: async (client, id) => {
      const row = (await client.terms.list()).find((one) => one.id === id);
      if (!row) throw new Error('no such term');
      return row;
    },
    remove: (client, id) => client.terms.remove({ id }),
  },
  deputies: {
    nouns: declared(person, tenure),
    samples: {
      name: ['段梅超', '段梅'],
      untilOn: ['2026-03-05', '2026-03-06'],
      level: ['township', 'county'],
    },
    save: (client, input) => client.deputies.save(input as never),
    read: (client, id) => client.deputies.detail({ id }),
    reveal: (client, id) => client.deputies.reveal({ id, purpose: '核对登记' }),
    remove: (client, id) => client.deputies.remove({ id }),
  },
  groups: {
    nouns: declared(group),
    save: (client, input) => client.groups.save(input as never),
    read: (client, id) => client.groups.detail({ id, year }),
    remove: (client, id) => client.groups.remove({ id }),
  },
  stations: {
    nouns: declared(station),
    save: (client, input) => client.stations.save(input as never),
    read: (client, id) => client.stations.detail({ id, year }),
    reveal: (client, id) => client.stations.reveal({ id, purpose: '核对登记' }),
    remove: (client, id) => client.stations.remove({ id }),
  },
  activities: {
    nouns: declared(activity),
    samples: { kind: ['视察', '评议'], endsOn: ['2026-01-08', '2026-01-09'] },
    save: (client, input) => client.activities.save(input as never),
    read: (client, id) => client.activities.detail({ id }),
    remove: (client, id) => client.activities.remove({ id }),
  },
  deeds: {
    nouns: declared(deed),
    samples: { kind: ['公益慈善', '办好事实事'] },
    save: (client, input) => client.deeds.save(input as never),
    read: (client, id) => client.deeds.detail({ id }),
    remove: (client, id) => client.deeds.remove({ id }),
  },
  receptions: {
    nouns: declared(reception),
    samples: { transferred: [true, false], feedbackOn: ['2026-01-08', '2026-01-09'] },
    beside: { anonymous: { visitor: '' } },
    clearedWith: { unit: { transferred: false } },
    save: async (client, input) => {
      const { rows } = await client.deputies.list({ search: '欧明和' });
      return client.receptions.record({ ...input, deputyIds: rows.map(({ id }) => id) } as never);
    },
    read: (client, id) => client.receptions.detail({ id }),
    reveal: (client, id) => client.receptions.reveal({ id, purpose: '核对登记' }),
    remove: (client, id) => client.receptions.remove({ id }),
  },
  opinions: {
    nouns: declared(opinion),
    samples: { number: ['2026-011', '2026-012'] },
    save: (client, input) => client.opinions.save(input as never),
    read: (client, id) => client.opinions.detail({ id }),
    remove: (client, id) => client.opinions.remove({ id }),
  },
  reportbacks: {
    nouns: declared(reportback),
    samples: {
      issued: [9, 8],
      returned: [6, 7],
      valid: [3, 4],
      votes: [
        { 满意: 2, 不满意: 1 },
        { 满意: 1, 不满意: 2 },
      ],
    },
    beside: { valid: { votes: { 满意: 4 } } },
    clearedWith: {
      issued: { returned: 0, valid: 0, votes: {} },
      returned: { valid: 0, votes: {} },
      valid: { votes: {} },
      votes: { valid: 0 },
    },
    save: (client, input) => client.reportbacks.save(input as never),
    read: async (client, id) => {
      const { votes, ...row } = await client.reportbacks.detail({ id });
      return { ...row, votes: Object.fromEntries(votes.map(({ option, count }) => [option, count])) };
    },
    remove: (client, id) => client.reportbacks.remove({ id }),
  },
};

/** Nouns that no form saves, and by what they are written instead. */
export const withoutForm: Record<string, string> = {
  import_readings: 'exchange.apply',
  attendances: 'activities.mark',
  reception_deputies: 'receptions.record',
  reception_duties: 'receptions.setDuty',
  station_findings: 'stations.check',
  opinion_cosigners: 'opinions.save',
  opinion_steps: 'opinions.assign',
  documents: 'officialDocuments.keep',
  document_series: 'officialDocuments.saveSeries',
  document_series_starts: 'officialDocuments.saveSeries',
  document_files: 'officialDocuments.send',
  signature_scans: 'officialDocuments.signOnPaper',
  own_templates: 'officialDocuments.adoptOwn',
  own_templates_in_use: 'officialDocuments.adoptOwn',
  practice_changes: 'practices.change',
  users: 'users.add',
  approvals: 'approvals.ask',
  year_locks: 'approvals.sign',
  bin: 'receptions.remove',
};
