import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '#ui/dialog.tsx';
import css from './form-page.module.css';

/** A page and its tab: what was filled in on one is gone on another. */
const placeOf = ({ pathname, search }: { pathname: string; search: string }) =>
  `${pathname} ${new URLSearchParams(search).get('tab') ?? ''}`;

/** Asks before a page, or a tab of it, is left on which something is filled in; what is kept as a draft may be left as one. */
export function LeavingGuard(props: {
  dirty: boolean;
  draft?:
    | {
        /** The person leaves and does not want what was filled in. */
        onDiscard(): void;
      }
    | undefined;
}) {
  const { dirty, draft } = props;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && placeOf(currentLocation) !== placeOf(nextLocation),
  );
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => dirty && event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  const leave = () => blocker.proceed();
  const drop = () => {
    draft?.onDiscard();
    leave();
  };
  return (
    <Dialog title="填写的内容还没有保存" onClose={() => blocker.reset()}>
      <p className={css.ask}>
        {draft
          ? '可以留作草稿，下次打开这一页时接着填。草稿只有本岗位看得到，同样加密存放。'
          : '离开后，这一页填写的内容不会留下。'}
      </p>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={drop}>
          不保存，离开
        </Button>
        {draft && (
          <Button variant="default" onClick={leave}>
            留作草稿，离开
          </Button>
        )}
        <Button data-autofocus onClick={() => blocker.reset()}>
          继续填写
        </Button>
      </Group>
    </Dialog>
  );
}
