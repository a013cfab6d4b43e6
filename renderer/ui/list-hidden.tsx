import css from './list-hidden.module.css';
import { WordButton } from './word-button.tsx';

/** Says which columns found no room, and lets them all be shown; then the list is moved sideways. */
export function HiddenColumns(props: { titles: string[]; whole: boolean; onWhole(whole: boolean): void }) {
  const { titles, whole, onWhole } = props;
  if (titles.length === 0 && !whole) return null;
  return (
    <p className={css.line} data-screen-only>
      {whole ? '各栏都已列出，左右移动着看。' : `窗口放不下“${titles.join('、')}”，打印和导出都有。`}
      <WordButton ms="0.5em" onClick={() => onWhole(!whole)}>
        {whole ? '只列放得下的' : '全部列出'}
      </WordButton>
    </p>
  );
}
