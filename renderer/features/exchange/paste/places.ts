import { type RecordKind, recordNouns } from '#electron/nouns/records.ts';
import type { BlankKind } from '#features/exchange/contract.ts';

const byHand: Readonly<Record<Exclude<BlankKind, RecordKind>, { to: string; label: string }>> = {
  roster: { to: '/deputies', label: '代表名册' },
  receptions: { to: '/receptions', label: '选民接待' },
  opinions: { to: '/opinions', label: '意见建议' },
  tallies: { to: '/reportbacks', label: '述职评议' },
};

const isRecord = (kind: BlankKind): kind is RecordKind => kind in recordNouns;

/** Where the records of a kind are listed: the way back from pasting them. */
export const placeOfKind = (kind: BlankKind): { to: string; label: string } =>
  isRecord(kind) ? { to: `/${kind}`, label: recordNouns[kind].register } : byHand[kind];
