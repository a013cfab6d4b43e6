/** Who may work at the desk: 主席, 经办人, 联络员 (own station only), 查看, 审计. */
export const roles = ['chair', 'clerk', 'liaison', 'reader', 'auditor'] as const;

export type Role = (typeof roles)[number];

/** The office's word for a role. */
export const roleNames = {
  chair: '主席',
  clerk: '经办人',
  liaison: '联络员',
  reader: '查看',
  auditor: '审计',
} satisfies Record<Role, string>;
