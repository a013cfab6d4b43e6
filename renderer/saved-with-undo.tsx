import { notifications } from '@mantine/notifications';
import type { ComponentProps } from 'react';
import { Saved } from '#ui/saved.tsx';
import { useUndo } from './use-undo.ts';

/** What was just saved, with 撤销 where the log allows it; once taken back it says so and goes on to `onUndone`. */
export function SavedWithUndo({
  undone,
  onUndone,
  ...saved
}: Omit<ComponentProps<typeof Saved>, 'onUndo' | 'undoing' | 'refusal'> & {
  /** Said once it is taken back: 已撤销这次登记。 */
  undone: string;
  onUndone(): void;
}) {
  const { onUndo, undoing, refusal } = useUndo(() => {
    notifications.show({ message: undone });
    onUndone();
  });
  return <Saved {...saved} onUndo={onUndo} undoing={undoing} refusal={refusal} />;
}
