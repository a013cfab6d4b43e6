import { Refused } from '#ui/refusal.tsx';
import { Status } from '#ui/status.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { sizeWords } from './columns.tsx';
import css from './page.module.css';
import type { useMakeBackup } from './use-make-backup.ts';

/** What making a backup came to: the file, its copy off this PC, or why there is none. */
export function Made({ task }: { task: Pick<ReturnType<typeof useMakeBackup>, 'data' | 'error'> }) {
  const failed = refusalIn(task.error);
  if (failed) return <Refused refusal={failed} />;
  if (!task.data) return null;
  const { made, refusal } = task.data;
  return (
    <>
      <div className={css.made} role="status">
        <Status tone="good">已备份，读回核对无误</Status>
        <p>
          本机：{made.name}（{sizeWords(made.bytes)}）
        </p>
        {made.copy && <p>机外：{made.copy}，也已读回核对</p>}
        {!made.copy && !refusal && <p>没有设机外备份位置，这一份只在本机。</p>}
      </div>
      {refusal && (
        <Refused
          refusal={{
            message: '本机的一份做好了，机外的一份没有拷成。',
            details: [refusal.message, ...(refusal.details ?? [])],
            remedy: refusal.remedy,
          }}
        />
      )}
    </>
  );
}
