import { useContext } from 'react';
import type { z } from 'zod';
import { contract } from '#electron/contract.ts';
import { askOthers, type ProcedurePath, permissions, rolesOf } from '#electron/permissions.ts';
import type { ProcedureMeta } from '#electron/procedure.ts';
import type { Role } from '#electron/values/roles.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { DeskContext, useDesk } from './desk.tsx';

/** Whether a role may use a procedure: the same data that the service refuses by. */
export const mayDo = (role: Role, path: ProcedurePath): boolean => permissions[path].includes(role);

/** What whoever is at the desk may use, so that a page can leave out the rest. */
export function useMay(): (path: ProcedurePath) => boolean {
  const { role } = useDesk().user;
  return (path) => mayDo(role, path);
}

type Procedures = Record<string, Record<string, { '~orpc': { meta: ProcedureMeta; inputSchema?: unknown } }>>;

/** What a page says that was reached by address without the right to it, in the service's own words. */
export function notPermitted(path: ProcedurePath, roleName: string): RefusalView {
  const [feature = '', name = ''] = path.split('.');
  const title = (contract as unknown as Procedures)[feature]?.[name]?.['~orpc'].meta.title ?? '使用这一页';
  return { message: `“${roleName}”不能${title}。`, remedy: askOthers(path) };
}

/** The procedures by what they take, in the very schema that each contract declares. */
const bySchema = Map.groupBy(
  Object.entries(contract as unknown as Procedures).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => ({
      path: `${feature}.${name}` as ProcedurePath,
      schema: procedure['~orpc'].inputSchema,
    })),
  ),
  ({ schema }) => schema,
);

/**
 * Why whoever is at the desk cannot save a form over a procedure's input, where others there could; undefined where they can, and
 * before anybody is at the desk.
 */
export function useBarred(schema: z.ZodType): RefusalView | undefined {
  const user = useContext(DeskContext)?.user;
  const [first, ...others] = (bySchema.get(schema) ?? []).filter(({ path }) => rolesOf(path).length > 0);
  if (!user || !first || [first, ...others].some(({ path }) => mayDo(user.role, path))) return undefined;
  return notPermitted(first.path, user.roleName);
}
