import { Notifications, notifications, useNotifications } from '@mantine/notifications';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import css from './notices.module.css';

const PlaceContext = createContext<(place: HTMLElement | null) => void>(() => undefined);

/** Only what was said last stands: an older note goes as soon as there is another. */
function useNewestOnly(): void {
  const { notifications: said } = useNotifications();
  useEffect(() => {
    for (const { id } of said.slice(0, -1)) if (id !== undefined) notifications.hide(id);
  }, [said]);
}

/**
 * What the application says in passing (已存为…, 撤销). It stands in the foot line of the frame, which grows where words are
 * many, so that nothing of a page is ever covered; on the few pages without a frame, at the lower edge.
 */
export function Notices({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useNewestOnly();
  return (
    <PlaceContext value={setPlace}>
      {children}
      <Notifications
        position="bottom-center"
        containerWidth="44rem"
        classNames={{ root: css.root ?? '', notification: css.notice ?? '' }}
        {...(place && { portalProps: { target: place } })}
      />
    </PlaceContext>
  );
}

/** Where notices stand in the frame. */
export function NoticePlace() {
  return <div ref={useContext(PlaceContext)} className={css.place} />;
}
