import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './dialog.module.css';

/** A dialog over the page: its question as the heading, closed by Esc or its cross. */
export function Dialog(props: { title: string; onClose(): void; children: ReactNode }) {
  return (
    <Modal.Root opened onClose={props.onClose} size="32rem" centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={props.title}>
        <Modal.Body p="lg">
          <div className={css.head}>
            <h2 className={css.title}>{props.title}</h2>
            <CloseButton aria-label="关闭" onClick={props.onClose} />
          </div>
          {props.children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
