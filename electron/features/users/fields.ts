import { choice, reference, text, yesNo } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';
import { roleNames } from '#electron/values/roles.ts';

/** Somebody who works at the desk with a password of their own. */
export const user = noun({
  table: 'users',
  word: '用户',
  called: (of) => [of('label')],
  fields: {
    label: text('岗位'),
    role: choice('角色', roleNames),
    stationId: reference('站点', 'stations'),
    disabled: yesNo('停用'),
  },
});
