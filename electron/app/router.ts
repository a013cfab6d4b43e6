import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyRouter, implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#electron/contract.ts';
import type { Call, Caller, createGate, DeskUser, OpenVault } from '#electron/gate.ts';
import {
  type Handlers,
  isAtTheDoor,
  type ProcedureMeta,
  type Proven,
  type Work,
} from '#electron/procedure.ts';
import { fileRefusal } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { unfitWithin } from '#electron/values/text.ts';
import { askerOf, locked, mustAllow } from './asking.ts';

type Contract = typeof contract;

/** One service for every feature of the contract. */
export type Services = { [Feature in keyof Contract]: Handlers<Contract[Feature]> };

/** Features that work before the vault is open. */
export type FrontServices = Pick<Services, 'vault' | 'restore'> & {
  practices: Pick<Services['practices'], 'list'>;
};

/** The features that need the open vault, and the vault they write to. */
export type OpenDesk = OpenVault & {
  services: Omit<Services, keyof FrontServices> & { practices: Omit<Services['practices'], 'list'> };
};

type AnyHandler = (input: unknown, work: Work) => unknown;
type AnyServices = Record<string, Record<string, AnyHandler>>;

/** Every text anywhere in an input is one that can be kept, whatever its procedure asks of it. */
function checkTexts(input: unknown): void {
  const unfit = unfitWithin(input);
  if (unfit === undefined) return;
  throw new Refusal({
    code: 'invalid-input',
    message: `填写的内容${unfit}，不能保存。`,
    remedy: '请删去后重新填写。',
  });
}

type Issue = { message: string; code?: string; issues?: Issue[]; errors?: Issue[][] };

/** Issues that say that an input is of another shape altogether. */
const ofAnotherShape = new Set(['invalid_type', 'invalid_value', 'unrecognized_keys']);

/** What an issue says to whoever filled it in: of a key what is wrong with it, of several shapes the one that was meant. */
function issueWords({ message, code, issues = [], errors = [] }: Issue): string {
  const meant = errors.find((shape) => shape.every((issue) => !ofAnotherShape.has(issue.code ?? '')));
  const [inner] = code === 'invalid_key' ? issues : (meant ?? []);
  return inner ? issueWords(inner) : message;
}

function refusalOfInput(issues: readonly Issue[]): Refusal {
  const [first, ...more] = issues.map(issueWords);
  return new Refusal({
    code: 'invalid-input',
    message: first ?? '填写的内容不符合要求。',
    details: more,
    remedy: '请改正后再试。',
  });
}

/** What no one foresaw, once the vault was locked meanwhile, is the lock. */
function contractError(error: unknown, isShut: boolean): unknown {
  const meant = toContractError(error);
  return isShut && !(meant instanceof ORPCError) ? locked() : meant;
}

/** Events for as long as the vault stays open to whoever asked. */
async function* whileOpen(events: AsyncIterable<unknown>, isShut: () => boolean) {
  try {
    for await (const event of events) {
      if (isShut()) throw locked();
      yield event;
    }
  } catch (error) {
    throw contractError(error, isShut());
  }
}

function toContractError(error: unknown): unknown {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return toContractError(refusalOfInput(error.cause.issues));
  }
  const refusal = error instanceof Refusal ? error : fileRefusal(error);
  if (!refusal) return error;
  return new ORPCError('REFUSED', { status: 422, message: refusal.message, data: refusal.reason });
}

/** Registers every procedure of the contract behind the gate: the one place where calls meet services. */
export function createRouter(options: {
  gate: ReturnType<typeof createGate>;
  front: FrontServices;
  /** The open desk, to a caller that was let in. */
  desk: (caller: Caller) => OpenDesk | undefined;
  /** Who is at a client, which is no sign of them. */
  atDesk: (caller: Caller) => DeskUser | undefined;
  /** Who asks, by a secret of the vault; undefined where there is no vault that a secret opens. */
  prove: (call: Call, input: unknown) => Promise<{ user: DeskUser; proven?: Proven } | undefined>;
  /** Resolves once an interrupted restore has been ended. */
  ready: () => Promise<unknown>;
}): AnyRouter {
  const { gate, desk } = options;
  const front = options.front as unknown as AnyServices;

  async function answer(feature: string, name: string, input: unknown, call: Call): Promise<unknown> {
    await options.ready();
    if (isAtTheDoor(call.meta)) {
      const asked = async () => {
        const { path, meta, caller } = call;
        const found =
          meta.manner === 'proved' ? await options.prove(call, input) : { user: options.atDesk(caller) };
        try {
          mustAllow(path, meta.title, found ? askerOf(found.user) : 'newcomer');
        } catch (error) {
          if (found && 'proven' in found) found.proven?.dataKey.fill(0);
          throw error;
        }
        return found ?? {};
      };
      return gate.vault(call, asked, (work) => front[feature]?.[name]?.(input, work));
    }
    const open = () => {
      const found = desk(call.caller);
      mustAllow(call.path, call.meta.title, askerOf(found?.user));
      if (!found) throw locked();
      return found;
    };
    const run = (work: Work, { services }: OpenDesk) =>
      (services as unknown as AnyServices)[feature]?.[name]?.(input, work);
    return call.meta.kind === 'command' ? gate.command(call, open, run) : gate.query(call, open, run);
  }

  const registered = Object.entries(contract).map(([feature, procedures]) => {
    const handlers = Object.entries(procedures as Record<string, AnyContractProcedure>).map(
      ([name, procedure]) => {
        const meta = procedure['~orpc'].meta as ProcedureMeta;
        const isShut = (caller: Caller) => !isAtTheDoor(meta) && !desk(caller);
        const handler = implement(procedure, { initialInputValidationIndex: 1 })
          .$context<Caller>()
          .use(async ({ next, context }) => {
            try {
              return await next();
            } catch (error) {
              throw contractError(error, isShut(context));
            }
          })
          .use(({ next }, accepted) => {
            checkTexts(accepted);
            return next();
          })
          .handler(async ({ input, context, signal }) => {
            const { purpose } = (meta.discloses ? input : {}) as { purpose?: string };
            const call = { path: `${feature}.${name}`, meta, caller: context, signal, purpose };
            const result = await answer(feature, name, input, call);
            return meta.manner === 'streams'
              ? whileOpen(result as AsyncIterable<unknown>, () => isShut(context))
              : result;
          });
        return [name, handler];
      },
    );
    return [feature, Object.fromEntries(handlers)];
  });
  return Object.fromEntries(registered) as AnyRouter;
}
