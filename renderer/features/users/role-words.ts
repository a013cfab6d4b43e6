import { type Role, roleNames, roles } from '#electron/values/roles.ts';

/** What each role may do, in one sentence; the permission matrix is what binds. */
export const roleDuties: Record<Role, string> = {
  chair: '经办人能做的都能做，另外审定公示、上报和锁定年度，管主席自己的用户和密码。',
  clerk: '日常工作都能做：登记、导入、出件、备份、添加和停用用户（主席除外）。',
  liaison: '只看和登记本站的接待，能出本站的台账，看不到其他站。',
  reader: '能看名册、履职、意见建议和积分，不能改，看不到完整的电话和证件号。',
  auditor: '与“查看”相同，另外能看操作日志和回收站、核验日志。',
};

/** The roles as choices. */
export const roleChoices = roles.map((role) => ({
  role,
  name: roleNames[role],
  duty: roleDuties[role],
}));
