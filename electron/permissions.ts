import { contract } from './contract.ts';
import type { ProcedureMeta } from './procedure.ts';
import type { Asker } from './values/askers.ts';
import { type Role, roleNames, roles } from './values/roles.ts';

type Contract = typeof contract;

/** A procedure by the name it has in the log: `deputies.save`. */
export type ProcedurePath = {
  [Feature in keyof Contract]: `${Feature}.${Extract<keyof Contract[Feature], string>}`;
}[keyof Contract];

type Declared = Record<string, Record<string, { '~orpc': { meta: ProcedureMeta } }>>;

/** Who may do what, procedure by procedure, as each contract says it of its own. */
export const permissions = Object.fromEntries(
  Object.entries(contract as unknown as Declared).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => [
      `${feature}.${name}`,
      procedure['~orpc'].meta.roles,
    ]),
  ),
) as Record<ProcedurePath, readonly Asker[]>;

/** Whether somebody may use a procedure; one that nobody knows nobody may. */
export const allows = (path: string, asker: Asker): boolean =>
  permissions[path as ProcedurePath]?.includes(asker) ?? false;

/** The roles at the desk that may use a procedure. */
export const rolesOf = (path: ProcedurePath): Role[] =>
  roles.filter((role) => permissions[path].includes(role));

/** Whose turn it is where somebody may not use a procedure: 请由主席或经办人登录后操作。 */
export function askOthers(path: ProcedurePath): string {
  const names = rolesOf(path).map((role) => roleNames[role]);
  const last = names.pop() ?? '';
  return `请由${[names.join('、'), last].filter(Boolean).join('或')}登录后操作。`;
}
