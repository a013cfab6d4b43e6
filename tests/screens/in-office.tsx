import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Role, roleNames } from '#electron/values/roles.ts';
import { ApiProvider, createApi } from '../../renderer/api.tsx';
import { type Desk, DeskContext } from '../../renderer/desk.tsx';
import { FormsTold } from '../../renderer/forms-told.tsx';
import type { Connection, SecretStore } from '../../renderer/host/connection.ts';
import { createQueryClient } from '../../renderer/query-client.ts';
import { show } from './harness.tsx';

/** What the core would answer, by procedure; the core itself is tested through its contract, not here. */
export type Answers = Record<string, (input: never, signal: AbortSignal) => unknown>;

/** A refusal as the core sends it. */
export const refuse = (reason: { code: string; message: string; remedy?: string }) => {
  throw new ORPCError('REFUSED', { status: 422, message: reason.message, data: reason });
};

const desk: Omit<Desk, 'user'> = {
  township: '清溪镇',
  county: '云岭县',
  practice: { id: 'general', name: '通用做法' },
  years: [2026, 2025],
  today: '2026-03-06',
  year: 2026,
};

/** Shows a page in an office with somebody of a role at the desk; every call is noted, and answered from `answers`. */
export async function showInOffice(
  content: ReactNode,
  answers: Answers,
  {
    role = 'clerk',
    at = '/here',
    user = 'u1',
    whenClosing,
    secrets,
  }: {
    role?: Role;
    at?: string;
    user?: string;
    /** How the host holds its window; left out for one that cannot. */
    whenClosing?: NonNullable<Connection['whenClosing']>;
    /** The system's store, where the host reaches one. */
    secrets?: SecretStore;
  } = {},
) {
  const calls: { path: string; input: unknown }[] = [];
  const api = createApi({
    kind: 'browser',
    link: {
      async call(steps, input, { signal }) {
        const path = steps.join('.');
        calls.push({ path, input });
        const answer = answers[path];
        if (!answer) throw new Error(`nobody answers ${path}`);
        return answer(input as never, signal ?? new AbortController().signal);
      },
    },
    putFile: async () => 'file',
    saveFile: async () => 'saved',
    print: async () => undefined,
    pdf: async () => 'dialog',
    ...(whenClosing && { whenClosing }),
    ...(secrets && { secrets }),
  });
  const person = { id: user, label: roleNames[role], role, roleName: roleNames[role] };
  const screen = await show(
    <QueryClientProvider client={createQueryClient({ onLocked: () => undefined, onSaved: () => undefined })}>
      <ApiProvider api={api}>
        <DeskContext value={{ ...desk, user: person }}>
          <FormsTold>{content}</FormsTold>
        </DeskContext>
      </ApiProvider>
    </QueryClientProvider>,
    at,
  );
  return {
    ...screen,
    /** Inputs of every call of a procedure so far. */
    asked: (path: string) => calls.filter((call) => call.path === path).map(({ input }) => input),
  };
}
