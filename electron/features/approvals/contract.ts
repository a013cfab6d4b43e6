import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, textSchema, yearSchema } from '../../text-schema.ts';
import { chair, desk, everyone, readers } from '../../values/askers.ts';
import { approvalKinds, approvalStates } from './rules/approval.ts';

const year = yearSchema;
const id = z.object({ id: idSchema });
const word = textSchema({ word: '送审说明', multiline: true }).default('');
const reason = textSchema({ word: '理由', multiline: true }).min(2, '请写明理由');

/** What the chair is asked to sign: a station's board, a year's return, the locking or unlocking of a year. */
export const matterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('board'), stationId: idSchema, withPhone: z.boolean().default(false) }),
  z.object({ kind: z.literal('return'), year }),
  z.object({ kind: z.literal('lock'), year }),
  z.object({ kind: z.literal('unlock'), year }),
]);

export const kindSchema = z.enum(approvalKinds);
export const stateSchema = z.enum(approvalStates);

export const approvalRowSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  kindName: z.string(),
  matter: matterSchema,
  title: z.string(),
  state: stateSchema,
  word: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string().optional(),
  reason: z.string(),
  /** The chair decided on paper, and somebody else registered it. */
  onPaper: z.boolean(),
  enteredBy: z.string(),
  /** Whether the records say something else than when it was asked, or once approved, than when it was signed. */
  changed: z.boolean(),
});

/** An official document that waits for the chair's signature, or was signed on paper. */
export const signatureRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  state: z.enum(['waiting', 'on-paper']),
  submittedBy: z.string(),
  submittedOn: z.string().optional(),
  signedBy: z.string(),
  signedOn: z.string().optional(),
  enteredBy: z.string(),
});

/** One request in full. */
export const approvalSchema = approvalRowSchema.extend({
  /** The figures when it was asked, and as they are now. */
  askedFacts: z.array(z.string()),
  facts: z.array(z.string()),
  /** What whoever looks at it sees now; handed back when it is approved. */
  seen: z.string(),
});

/** Whether a document goes out as a draft or clean. */
export const standingSchema = z.enum(['draft', 'final']);

export type Matter = z.infer<typeof matterSchema>;
export type ApprovalRow = z.infer<typeof approvalRowSchema>;
export type Approval = z.infer<typeof approvalSchema>;

/** What the office answers for outside: asked for by the clerk, approved or returned by the chair. */
export const approvalsContract = {
  list: query('查看审批', { roles: readers }).output(
    z.object({
      rows: z.array(approvalRowSchema),
      papers: z.array(signatureRowSchema),
      years: z.array(
        z.object({
          year,
          locked: z.object({ by: z.string(), at: z.string() }).optional(),
          /** The request that waits for the chair. */
          asked: z.string().optional(),
        }),
      ),
      /** Whether anybody has the chair's user; without one nobody can approve. */
      hasChair: z.boolean(),
      /** Whether the chair's signature on paper may be registered. */
      paperAllowed: z.boolean(),
    }),
  ),
  detail: query('查看审批详情', { roles: readers })
    .input(id)
    .output(approvalSchema.extend({ hasChair: z.boolean(), paperAllowed: z.boolean() })),
  /** How one matter stands: its last request, and whether its documents are drafts. */
  state: query('查看审定情况', { roles: everyone })
    .input(matterSchema)
    .output(
      z.object({
        latest: approvalSchema.optional(),
        standing: standingSchema,
        seen: z.string(),
        hasChair: z.boolean(),
      }),
    ),
  ask: command('送审', { roles: desk })
    .input(z.object({ matter: matterSchema, word }))
    .output(approvalSchema),
  /** Takes a request back, gives up one that was returned, or takes back an approval on paper that was registered. */
  withdraw: command('撤回送审', { roles: desk }).input(id).output(approvalSchema),
  approve: command('审定同意', { roles: chair })
    .input(id.extend({ seen: idSchema }))
    .output(approvalSchema),
  /** What the chair approved on paper, where the practice takes that: a board or a return that was asked for. */
  registerPaper: command('登记纸质审定', { roles: desk })
    .input(
      id.extend({
        seen: idSchema,
        signedBy: textSchema({ word: '签批人', max: 40 }).min(1, '请填写签批人'),
        signedOn: daySchema('请填写签批日期'),
      }),
    )
    .output(approvalSchema),
  /** The chair at the desk asks and approves in one step. */
  sign: command('主席审定', { roles: chair })
    .input(z.object({ matter: matterSchema, word, seen: idSchema }))
    .output(approvalSchema),
  /** Returns a request, or withdraws an approval of a board or a return. */
  sendBack: command('审定退回', { roles: chair }).input(id.extend({ reason })).output(approvalSchema),
};
