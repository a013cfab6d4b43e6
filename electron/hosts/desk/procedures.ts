import { type AnyContractProcedure, getEventIteratorSchemaDetails } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '#electron/contract.ts';
import { type ProcedurePath, permissions, rolesOf } from '#electron/permissions.ts';
import { isAtTheDoor, type ProcedureMeta } from '#electron/procedure.ts';
import { roleNames } from '#electron/values/roles.ts';
import { fileSchema } from '#features/official-documents/contract.ts';
import type { DeskCommand } from './command.ts';

/** One procedure of the contract, as a program that wants to call it needs it. */
export type Procedure = {
  /** Its name in the log: `deputies.save`. */
  name: string;
  meta: ProcedureMeta;
  input: z.ZodType | undefined;
  /** What it answers; of a stream, each event. */
  output: z.ZodType;
  /** Whether it answers the id of a made file, to be written with --out. */
  makesFile: boolean;
};

function procedureOf(name: string, procedure: AnyContractProcedure): Procedure {
  const { meta, inputSchema, outputSchema } = procedure['~orpc'];
  const output = (getEventIteratorSchemaDetails(outputSchema)?.yields ?? outputSchema) as z.ZodType;
  return {
    name,
    meta: meta as ProcedureMeta,
    input: inputSchema as z.ZodType | undefined,
    output,
    makesFile: output instanceof z.ZodObject && output.shape.file === fileSchema.shape.file,
  };
}

/** Every procedure of the contract, in its order. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([feature, named]) =>
  Object.entries(named as Record<string, AnyContractProcedure>).map(([name, procedure]) =>
    procedureOf(`${feature}.${name}`, procedure),
  ),
);

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const listed = ({ name, meta, input, output, makesFile }: Procedure) => ({
  name,
  title: meta.title,
  kind: meta.kind,
  roles: permissions[name as ProcedurePath],
  ...(meta.manner === 'streams' && { streams: true }),
  ...(makesFile && { file: true }),
  input: input ? jsonSchema(input, 'input') : null,
  output: jsonSchema(output, 'output'),
});

const lineOf = ({ name, meta }: Procedure) => {
  const roles = isAtTheDoor(meta)
    ? ['不需登录']
    : rolesOf(name as ProcedurePath).map((role) => roleNames[role]);
  return [name, meta.kind === 'query' ? '查看' : '办理', meta.title, roles.join('、')].join('\t');
};

/** Lists what `call` can run: each procedure with who may do it and what it takes and answers. */
export const listProcedures: DeskCommand = {
  name: 'procedures',
  summary: '列出可供程序调用的接口',
  usage: '[--json]',
  options: {},
  opens: false,
  vault: false,
  run: async () => ({
    json: { procedures: procedures.map(listed) },
    text: procedures.map(lineOf).join('\n'),
  }),
};
