import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyRouter, implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#electron/contract.ts';
import type { Call, Caller, createGate, OpenVault } from '#electron/gate.ts';
import { type ProcedurePath, permissions } from '#electron/permissions.ts';
import type { Handlers, ProcedureMeta, Work } from '#electron/procedure.ts';
import { fileRefusal } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type Role, roleNames } from '#electron/values/roles.ts';

type Contract = typeof contract;

/** One service for every feature of the contract. */
export type Services = { [Feature in keyof Contract]: Handlers<Contract[Feature]> };

/** Features that work before the vault is open. */
export type FrontServices = Pick<Services, 'vault' | 'practices' | 'restore'>;

/** The features that need the open vault, and the vault they write to. */
export type OpenDesk = OpenVault & { services: Omit<Services, keyof FrontServices> };

type AnyHandler = (input: unknown, work: Work) => unknown;
type AnyServices = Record<string, Record<string, AnyHandler>>;

const allows = (path: string, role: Role) => permissions[path as ProcedurePath]?.includes(role) ?? false;

const notPermitted = (title: string, role: Role) =>
  new Refusal({
    code: 'not-permitted',
    message: `“${roleNames[role]}”不能${title}。`,
    remedy: '请由有权限的用户登录后操作。',
  });

const locked = () => new ORPCError('LOCKED', { status: 423, message: '保险库已锁定，请先打开。' });

function refusalOfInput(issues: readonly { message: string }[]): Refusal {
  const [first, ...more] = issues.map((issue) => issue.message);
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
  /** Resolves once an interrupted restore has been ended. */
  ready: () => Promise<unknown>;
}): AnyRouter {
  const { gate, desk } = options;
  const front = options.front as unknown as AnyServices;

  async function answer(feature: string, name: string, input: unknown, call: Call): Promise<unknown> {
    await options.ready();
    if (call.meta.withoutVault) {
      return gate.vault(call, (work) => front[feature]?.[name]?.(input, work));
    }
    const open = () => {
      const found = desk(call.caller);
      if (!found) throw locked();
      if (!allows(call.path, found.user.role)) throw notPermitted(call.meta.title, found.user.role);
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
        const isShut = (caller: Caller) => !meta.withoutVault && !desk(caller);
        const handler = implement(procedure, { initialInputValidationIndex: 1 })
          .$context<Caller>()
          .use(async ({ next, context }) => {
            try {
              return await next();
            } catch (error) {
              throw contractError(error, isShut(context));
            }
          })
          .handler(async ({ input, context, signal }) => {
            const call = { path: `${feature}.${name}`, meta, caller: context, signal };
            const result = await answer(feature, name, input, call);
            return meta.streams ? whileOpen(result as AsyncIterable<unknown>, () => isShut(context)) : result;
          });
        return [name, handler];
      },
    );
    return [feature, Object.fromEntries(handlers)];
  });
  return Object.fromEntries(registered) as AnyRouter;
}
