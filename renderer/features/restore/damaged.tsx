import type { z } from 'zod';
import type { restoreContract } from '#features/restore/contract.ts';
import { Notes } from '#ui/notes.tsx';

/** A former database that was damaged: where it is kept, and what newer rows it gave up. */
export type DamagedFile = NonNullable<
  z.infer<NonNullable<(typeof restoreContract.run)['~orpc']['outputSchema']>>['damaged']
>;

function sentencesOf({ rows, torn, unreadable }: DamagedFile): string[] {
  if (unreadable) return ['里面的记录一条也读不出来。备份以后登记的，请照纸质登记簿重新登记。'];
  const read = rows.map(({ name, count }) => `${name} ${count} 条`).join('，');
  return [
    read === ''
      ? '没有读出备份以后的记录。'
      : `读出备份以后的记录：${read}。打开保险库后可以存成表格核对，没有冲突的可以补回。`,
    ...(torn.length === 0 ? [] : [`${torn.join('、')}有的没读出，请对照纸质登记簿。`]),
  ];
}

/** Said after a restore over a damaged database. */
export function DamagedNotes({ damaged }: { damaged: DamagedFile }) {
  return <Notes title="原来的数据库已损坏" sentences={sentencesOf(damaged)} />;
}
