import { useLocalStorage, useViewportSize } from '@mantine/hooks';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { NoticePlace } from '#ui/notices.tsx';
import { type PlaceGroup, Rail } from '#ui/rail.tsx';
import { Status } from '#ui/status.tsx';
import { TopBar, type TopBarProps } from '#ui/top-bar.tsx';
import { useRem } from '#ui/use-rem.ts';
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

/** What a page needs beside an open rail, in rem of the whole window; below it the rail starts folded. */
const roomy = 78;

/** The frame of every page: rail, top bar, the page itself, foot line. */
export function Frame({ groups, saved, copied, copyIsOld, children, ...bar }: FrameProps) {
  const rem = useRem();
  const viewport = useViewportSize();
  const narrow = (viewport.width || window.innerWidth) < roomy * rem;
  const [chosen, setChosen] = useLocalStorage<boolean | null>({
    key: 'desk-rail-folded',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const folded = chosen ?? narrow;
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is seen from its top, however far the one before was read
  useLayoutEffect(() => {
    page.current?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={focusPage}>
        跳到正文
      </button>
      <TopBar {...bar} />
      <Rail groups={groups} folded={folded} onFold={() => setChosen(!folded === narrow ? null : !folded)} />
      <main ref={page} className={css.page} id="page" tabIndex={-1}>
        {children}
      </main>
      <footer className={css.foot}>
        <span>{saved}</span>
        <NoticePlace />
        {copyIsOld ? <Status tone="warn">{copied}</Status> : <span>{copied}</span>}
      </footer>
    </div>
  );
}

function focusPage() {
  document.getElementById('page')?.focus();
}
