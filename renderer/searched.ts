import type { ProcedurePath } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';
import { mayDo } from './may.ts';

type Searched = { word: string; by: readonly string[]; needs: ProcedurePath };

/** The records that the one search box finds, in the order shown: what they are called, what they are found by, and the right it takes. */
export const searched = {
  deputies: { word: '代表', by: ['姓名'], needs: 'deputies.detail' },
  opinions: { word: '意见建议', by: ['事由'], needs: 'opinions.list' },
  receptions: { word: '接待', by: ['来访人', '事由'], needs: 'receptions.list' },
  activities: { word: '活动', by: ['活动'], needs: 'activities.list' },
  documents: { word: '公文', by: ['公文'], needs: 'officialDocuments.register' },
} as const satisfies Record<string, Searched>;

/** As many kinds of records as the box in the top bar has room to name. */
const named = 2;

/** What the search box says of itself to a role: closed, in the top bar, and open. */
export function searchWords(role: Role): { hint: string; placeholder: string } {
  const found = Object.values<Searched>(searched).filter(({ needs }) => mayDo(role, needs));
  const by = [...new Set(found.flatMap((kind) => kind.by))];
  const or = (words: readonly string[]) => [words.join('、'), '功能'].filter(Boolean).join('或');
  return {
    hint: `找${or(found.slice(0, named).map(({ word }) => word))}`,
    placeholder: `${or(by)}，可打拼音首字母`,
  };
}
