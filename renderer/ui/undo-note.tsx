import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import css from './undo-note.module.css';

/** A note of what was saved with the way to take it back. */
export function UndoNote({ children, onUndo }: { children: ReactNode; onUndo(): Promise<void> }) {
  const [undoing, setUndoing] = useState(false);
  const undo = async () => {
    setUndoing(true);
    await onUndo();
  };
  return (
    <span className={css.note}>
      <span className={css.words}>{children}</span>
      <Button variant="default" size="compact-md" loading={undoing} onClick={() => void undo()}>
        撤销
      </Button>
    </span>
  );
}
