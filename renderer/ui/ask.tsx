import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import css from './ask.module.css';

/** Asks once before something is done: its question, what will follow in sentences, and the two answers. */
export function Ask(props: {
  title: string;
  children: ReactNode;
  /** The answer that does it, as a verb. */
  confirm: string;
  busy: boolean;
  /** There is nothing to be done as things stand. */
  blocked?: boolean;
  refusal?: RefusalView | undefined;
  onConfirm(): void;
  onClose(): void;
}) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className={css.words}>{props.children}</div>
      {props.refusal && <Refused refusal={props.refusal} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={props.onClose}>
          取消
        </Button>
        <Button loading={props.busy} disabled={props.blocked ?? false} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
