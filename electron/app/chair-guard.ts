import type { Database } from '#database/open.ts';
import type { Guard } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';

const chairsOwn = () =>
  new Refusal({
    code: 'chair-only',
    message: '主席怎样签批，要由主席本人来定。',
    remedy: '请由主席登录后再改“做法—主席签批”。',
  });

/**
 * Refuses to write, by whatever way, how the chair's signature counts, to anybody but the chair where the office has one: whoever
 * opened it to paper could register a signature that was never given.
 */
export function chairGuard(database: Database, role: Role): Guard {
  const chair = database.prepare("SELECT 1 FROM users WHERE role = 'chair' AND disabled = 0").pluck();
  const isSignature = (row: Parameters<Guard>[0]['after']) => row?.part === 'approvals';
  return ({ kind, before, after }) => {
    if (role === 'chair' || kind !== 'practice_changes') return;
    if ((isSignature(before) || isSignature(after)) && chair.get() !== undefined) throw chairsOwn();
  };
}
