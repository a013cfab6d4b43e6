import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { type PlaceGroup, Rail } from '#ui/rail.tsx';
import { Status } from '#ui/status.tsx';
import { TopBar, type TopBarProps } from '#ui/top-bar.tsx';
import css from './frame.module.css';

/** What the frame shows around every page. */
export type FrameProps = TopBarProps & {
  groups: PlaceGroup[];
  /** 14:32 已保存 */
  saved: string;
  /** 机外备份：3 天前 */
  copied: string;
  /** That copy is too old, or there is none. */
  copyIsOld?: boolean | undefined;
  children: ReactNode;
};

/** The frame of every page: rail, top bar, the page itself, foot line. */
export function Frame({ groups, saved, copied, copyIsOld, children, ...bar }: FrameProps) {
  const [folded, setFolded] = useLocalStorage({
    key: 'desk-rail-folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={focusPage}>
        跳到正文
      </button>
      <TopBar {...bar} />
      <Rail groups={groups} folded={folded} onFold={() => setFolded(!folded)} />
      <main className={css.page} id="page" tabIndex={-1}>
        {children}
      </main>
      <footer className={css.foot}>
        <span>{saved}</span>
        {copyIsOld ? <Status tone="warn">{copied}</Status> : <span>{copied}</span>}
      </footer>
    </div>
  );
}

function focusPage() {
  document.getElementById('page')?.focus();
}
