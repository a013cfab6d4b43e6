import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { restoreContract } from '#features/restore/contract.ts';
import { Facts } from '#ui/facts.tsx';
import { Notes } from '#ui/notes.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import css from './page.module.css';
import { timeWords } from './restore.ts';
import { UndoRestore } from './undo-restore.tsx';

/** A former database that was damaged: where it is kept, and what newer rows it gave up. */
type DamagedFile = NonNullable<
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
function DamagedNotes({ damaged }: { damaged: DamagedFile }) {
  return <Notes title="原来的数据库已损坏" sentences={sentencesOf(damaged)} />;
}

/** What was put in place, and where what was there before is kept. */
export type Restored = {
  takenAt: string;
  name: string;
  replaced: string;
  damaged?: DamagedFile | undefined;
};

/** After a restore, or after taking one back: what was done, on to the door, or back to what was there before. */
export function Done(props: {
  title: string;
  steps: string[];
  /** Left out once a restore was taken back. */
  restored: Restored | undefined;
  onUndone(): void;
  onLeave(to: string): void;
}) {
  const { restored, steps, title } = props;
  const [asking, setAsking] = useState(false);
  const readSomething = (restored?.damaged?.rows.length ?? 0) > 0;
  return (
    <StepsPage
      title={title}
      steps={steps}
      current={restored ? steps.length : -1}
      heading={restored ? '已恢复' : '已撤销恢复'}
      ahead={<p>保险库现在锁着，请用{restored ? '做那份备份时' : '恢复以前'}的密码打开。</p>}
      actions={null}
    >
      {restored ? (
        <>
          <Facts
            facts={[
              { label: '恢复到', value: timeWords(restored.takenAt) },
              { label: '用的备份', value: restored.name },
              { label: '原来的文件', value: restored.damaged?.file ?? restored.replaced },
            ]}
          />
          {restored.damaged ? (
            <DamagedNotes damaged={restored.damaged} />
          ) : (
            <p className={css.line}>打开后请先看看资料对不对；不对的，可以撤销恢复，换回原来的文件。</p>
          )}
        </>
      ) : (
        <p className={css.line} role="status">
          换回了恢复以前的文件；恢复出来的那一套也留在保险库文件夹里，没有删除。
        </p>
      )}
      <Group gap="sm" mt="md">
        <Button onClick={() => props.onLeave(readSomething ? '/vault/salvage' : '/today')}>
          {readSomething ? '打开保险库，看读出的记录' : '打开保险库'}
        </Button>
        {restored && !restored.damaged && (
          <Button variant="default" onClick={() => setAsking(true)}>
            撤销恢复
          </Button>
        )}
      </Group>
      {asking && (
        <UndoRestore
          onUndone={() => {
            setAsking(false);
            props.onUndone();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </StepsPage>
  );
}
