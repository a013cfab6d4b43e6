import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { refusalIn } from '../../refusal-of.ts';
import css from './page.module.css';
import { PresentSecret } from './present-secret.tsx';
import { type Found, type Preview, timeWords } from './restore.ts';
import type { Restoring } from './use-restore.ts';

/** What will be done, in order and in figures, before it is done. */
export function RunStep(props: {
  task: Restoring;
  chosen: Found;
  found: Preview;
  state: 'absent' | 'locked' | 'open' | undefined;
}) {
  const { found, chosen, state, task } = props;
  const refusal = refusalIn(task.run.error);
  const to = timeWords(found.takenAt);
  const lost = found.later ? `；后来做的 ${found.later} 项操作就没有了` : '';
  return (
    <>
      <p className={css.line}>按下“恢复到 {to}”后，依次这样做：</p>
      <ol className={css.sentences}>
        {state === 'open' && <li>现在的资料有改动的，先再备份一份；然后锁定保险库。</li>}
        <li>取出备份“{chosen.name}”，从头核对一遍。</li>
        {state !== 'absent' && (
          <li>把现在的文件整套移到保险库文件夹里“replaced-”开头的文件夹，留着，不删除。</li>
        )}
        <li>
          换上 {to} 的资料{lost}。
        </li>
        <li>换好后再核对一遍，有一处不对就自动换回原来的文件。</li>
      </ol>
      <p className={css.line}>中途断电也不要紧：下次打开时，不是原来的就是恢复好的，不会停在半路。</p>
      {state !== 'absent' && <PresentSecret isLogged value={task.present} onChange={task.tell} />}
      {refusal && <Refused refusal={refusal} />}
      {task.run.isPending && <Waiting doing="正在恢复，请不要关机" />}
    </>
  );
}
