import { contract } from '#electron/contract.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import type { ProcedurePath } from '#electron/permissions.ts';
import type { ProcedureMeta } from '#electron/procedure.ts';

type Declared = { '~orpc': { meta: ProcedureMeta; inputSchema?: unknown } };

const declared = Object.entries(contract as unknown as Record<string, Record<string, Declared>>).flatMap(
  ([feature, procedures]) =>
    Object.entries(procedures).map(
      ([name, procedure]) => [`${feature}.${name}` as ProcedurePath, procedure['~orpc']] as const,
    ),
);
const byPath = new Map(declared);

/** Every procedure of the contract, by name: a test over these forgets none that is added. */
export const procedurePaths = declared.map(([path]) => path);

/** What a procedure says of itself. */
export function metaOf(path: ProcedurePath): ProcedureMeta {
  const found = byPath.get(path);
  if (!found) throw new Error(`the contract has no ${path}`);
  return found.meta;
}

/** The schema of what a procedure takes; undefined where it takes nothing. */
export const schemaOf = (path: ProcedurePath): unknown => byPath.get(path)?.inputSchema;

/** Calls a procedure by its name, with input as it comes; a stream is read to its end. */
export async function call(client: DeskClient, path: ProcedurePath, input: unknown): Promise<unknown> {
  const [feature = '', name = ''] = path.split('.');
  const features = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const given = schemaOf(path) === undefined ? undefined : input;
  const answer = await features[feature]?.[name]?.(given);
  if (metaOf(path).manner !== 'streams') return answer;
  const events: unknown[] = [];
  for await (const event of answer as AsyncIterable<unknown>) events.push(event);
  return events;
}
