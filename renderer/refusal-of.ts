import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { refusalSchema } from '#electron/procedure.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { HostProblem } from './host/host-problem.ts';

const invalidInput = z.object({ issues: z.array(z.object({ message: z.string() })) });

/** True where the core or its host says that the vault is locked. */
export const isLocked = (error: unknown) =>
  (error instanceof ORPCError && error.code === 'LOCKED') ||
  (error instanceof HostProblem && error.kind === 'locked');

const notDone = {
  message: '这一步没有完成',
  remedy: '内容没有改动。请再试一次；如仍不行，请重新打开履职台。',
};
const notRead = {
  message: '资料没有读出来',
  remedy: '读取不改动资料。请再试一次；如仍不行，请重新打开履职台。',
};

/** An error as a refusal in the office's words; what no one foresaw still says what to do. */
export function refusalOf(error: unknown, unforeseen: RefusalView = notDone): RefusalView {
  if (error instanceof HostProblem) return { message: error.words.title, remedy: error.words.remedy };
  if (isLocked(error)) return { message: '保险库已锁定', remedy: '请输入密码重新打开，再试一次。' };
  const data = error instanceof ORPCError ? error.data : undefined;
  const refusal = refusalSchema.safeParse(data);
  if (refusal.success) return refusal.data;
  const invalid = invalidInput.safeParse(data);
  if (invalid.success)
    return { message: '填写的内容有几处需要改', details: invalid.data.issues.map(({ message }) => message) };
  return unforeseen;
}

/** The code of a refusal of the core, by which a form knows the field that it concerns; undefined for anything else. */
export const refusalCode = (error: unknown): string | undefined =>
  refusalSchema.safeParse(error instanceof ORPCError ? error.data : undefined).data?.code;

/** The refusal of a query or command, or undefined where there is no error. */
export const refusalIn = (error: unknown) => (error ? refusalOf(error) : undefined);

/** What a page says where its query failed, and how to ask again. */
export const trouble = (asked: { error: unknown; refetch(): Promise<unknown> }) => ({
  refusal: asked.error ? refusalOf(asked.error, notRead) : undefined,
  onRetry: () => void asked.refetch(),
});
