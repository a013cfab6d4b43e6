import { z } from 'zod';
import { choice, labelled } from '../../settings/fields.ts';

/** `approvals.json`: in which form the chair's signature counts. */
export const approvalsSchema = labelled(
  '主席签批',
  z.strictObject({
    signature: labelled(
      '签批方式',
      choice({
        'at-the-desk': '主席本人登录后签批',
        'also-on-paper': '也可以在纸上签批，由经办人登记',
      }).default('at-the-desk'),
      '选“也可以在纸上签批”的，公文的签发和公示、年度上报的审定可以由经办人照纸件登记签批人和日期，审批里和公文的页面上注明“纸质签批”，印出的件上不印。锁定和解锁年度仍须主席本人登录。',
    ),
  }),
);

/** How a practice takes the chair's signature. */
export type ApprovalSettings = z.output<typeof approvalsSchema>;

/** Whether the clerk may register a signature that the chair gave on paper. */
export const allowsPaper = ({ signature }: ApprovalSettings): boolean => signature === 'also-on-paper';
