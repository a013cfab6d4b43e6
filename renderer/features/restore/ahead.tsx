import css from './page.module.css';
import { type Found, timeWords } from './restore.ts';

/** What will happen, beside every step. */
export function Ahead({ chosen, last }: { chosen: Found | undefined; last: boolean }) {
  return (
    <>
      {chosen && (
        <p className={css.chosen}>
          选中的备份：{timeWords(chosen.takenAt)}
          {chosen.reason && `，${chosen.reason}`}
        </p>
      )}
      <p>{last ? '按下按钮之前，现在的资料不动。' : '到最后一步之前，现在的资料不动。'}</p>
      <p>恢复不删除任何文件，恢复错了可以撤销。</p>
    </>
  );
}
