import { type ContractProcedure, type InferSchemaInput, type InferSchemaOutput, oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, secretSchema } from './text-schema.ts';
import type { Asker } from './values/askers.ts';
import type { Role } from './values/roles.ts';
import type { WayHolder } from './values/way-holder.ts';

/**
 * How a procedure is out of the ordinary.
 * - `at-the-door`: works while the vault is locked or not yet made.
 * - `proved`: at the door too; replaces the vault's files, or looks beyond its folder: `by` of its input proves by a secret who asks.
 * - `streams`: answers a stream of progress; leaving it early takes everything back.
 * - `unlogged`: leaves no entry in the log: it changes nothing of the records.
 * - `no-transaction`: runs alone but outside any transaction, and is logged when it is done: for work that copies the whole database.
 * - `deletes`: what it removes waits in the bin.
 * - `replaces`: puts another database in this one's place, with its entry already in that one's log.
 */
export type Manner =
  | 'at-the-door'
  | 'proved'
  | 'streams'
  | 'unlogged'
  | 'no-transaction'
  | 'deletes'
  | 'replaces';

/** What the gate needs to know about a procedure: whether it changes records, and what the log calls it. */
export type ProcedureMeta = {
  kind: 'query' | 'command';
  title: string;
  /** Who may use it. */
  roles: readonly Asker[];
  /** How it is out of the ordinary; a command otherwise runs in one transaction and leaves one entry in the log. */
  manner?: Manner;
  /** Hard to take back: a verified backup is made before it starts. */
  safeguarded?: boolean;
  /** Tells whole what is masked elsewhere: the `purpose` of its input goes into its entry of the log. */
  discloses?: true;
};

export const refusalSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
  details: z.array(z.string()).optional(),
});

/** Proves who asks: a password of theirs, or the recovery code for whoever it belongs to. */
export const proofSchema = z.union([
  z.object({ password: secretSchema, label: idSchema.optional() }),
  z.object({ recoveryCode: secretSchema }),
]);

export type Proof = z.infer<typeof proofSchema>;

/** The vault's key, for as long as the call lasts, and who may open it now, where its database can be read. */
export type Proven = { dataKey: Uint8Array; holders: readonly WayHolder[] | undefined };

const base = oc
  .$meta<ProcedureMeta>({ kind: 'query', title: '', roles: [] })
  .errors({ REFUSED: { status: 422, data: refusalSchema }, LOCKED: { status: 423 } });

/** What a contract says of a procedure beside its title: who may use it, and how it is out of the ordinary. */
type Declared = Omit<ProcedureMeta, 'kind' | 'title'>;

/** Whether a procedure works without an open vault. */
export const isAtTheDoor = ({ manner }: Pick<ProcedureMeta, 'manner'>): boolean =>
  manner === 'at-the-door' || manner === 'proved';

/** A procedure that reads and changes nothing. */
export const query = (title: string, meta: Declared) => base.meta({ ...meta, kind: 'query', title });

/** A procedure that changes records: it runs in one transaction and leaves one row in the log, named by `title`. */
export const command = (title: string, meta: Declared) => base.meta({ ...meta, kind: 'command', title });

/**
 * A command that shows or exports whole what is masked elsewhere. Its input has a `purpose` (`purposeSchema`), which stands in
 * its entry of the log.
 */
export const disclosure = (title: string, meta: Omit<Declared, 'discloses'>) =>
  command(title, { ...meta, discloses: true });

/** What a service is told about the call it serves: who, where, when, and how to make a new id. */
export type Work = {
  actor: string;
  /** The id of whoever is at the desk. */
  user: string;
  role: Role;
  /** The only station this user may work on; undefined for the whole office. */
  station: string | undefined;
  place: string;
  /** What a secret proved, where the procedure asks for one and there is a vault that it opens. */
  proven: Proven | undefined;
  /** The tab, window or command line that asks. */
  client: symbol;
  /** ISO instant of the call. */
  now: string;
  /** The office's calendar day of the call. */
  today: string;
  newId(): string;
  /** Tells the log in words what the command is about: a name, a number. */
  about(subject: string): void;
  /** Runs once what the command wrote is committed, and never where it is taken back. */
  afterCommit(run: () => void): void;
  signal: { readonly aborted: boolean } | undefined;
};

type Handler<P> =
  P extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? (
        input: InferSchemaOutput<Input>,
        work: Work,
      ) => InferSchemaInput<Output> | Promise<InferSchemaInput<Output>>
    : never;

/** The functions a service must offer for a feature's contract, one for each procedure, typed by it. */
export type Handlers<Contract> = { [Name in keyof Contract]: Handler<Contract[Name]> };
