import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Finding, TakenBack } from '#features/document-checks/contract.ts';
import css from './page.module.css';

/** What was mended of the copy so far, with the way back; it takes the focus that the pressed row took away with it. */
export function MendedSoFar(props: {
  mended: Finding[];
  takenBack: TakenBack[];
  settled: number;
  saved: boolean;
  onBack(): void;
}) {
  const { mended, takenBack, settled } = props;
  const note = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is said anew
  useEffect(() => note.current?.focus({ preventScroll: true }), [mended.length, takenBack.length]);
  const more = settled - mended.length;
  return (
    <section className={css.mended} ref={note} tabIndex={-1} aria-label="已经改正的">
      <span role="status">
        {mended.length > 0 &&
          `已在副本上改正 ${mended.length} 处${more > 0 ? `，连带改好 ${more} 处` : ''}，${props.saved ? '已经另存' : '还没有存盘'}。`}
        {takenBack.length > 0 && `有 ${takenBack.length} 处改了会出别的问题，已经退回。`}
      </span>
      <Button variant="subtle" color="gray.8" size="compact-md" onClick={props.onBack}>
        撤回上一步
      </Button>
      {takenBack.length > 0 && (
        <ul className={css.changes} aria-label="退回的改正">
          {takenBack.map(({ place, found, why }) => (
            <li key={`${place}${found}`} className={css.change}>
              没有改：{place}，{found}。{why}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>看改了什么</summary>
        <ul className={css.changes}>
          {mended.map(({ place, found, expected }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may be found twice in one place
            <li key={at} className={css.change}>
              {place}：{found} → {expected}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
