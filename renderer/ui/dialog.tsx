import { CloseButton, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import css from './dialog.module.css';

const reachable =
  'button:not(:disabled), a[href], input:not([type=hidden]):not(:disabled), textarea:not(:disabled)';

/** An element and all of the page that it stands in, the innermost first. */
function within(element: Element | null): HTMLElement[] {
  return element instanceof HTMLElement && element !== document.body
    ? [element, ...within(element.parentElement)]
    : [];
}

/**
 * Once a dialog is gone the hand is where it was before, or on what took that place, unless it was led elsewhere
 * meanwhile.
 */
function useHandBack(): void {
  const [before] = useState(() => within(document.activeElement));
  useEffect(
    () => () =>
      void setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const left = before.find(({ isConnected }) => isConnected);
        const place = left === before[0] ? left : left?.querySelector<HTMLElement>(reachable);
        place?.focus({ preventScroll: true });
      }),
    [before],
  );
}

/** A dialog over the page: its question as the heading, closed by Esc or its cross; the hand goes back to where it was. */
export function Dialog(props: { title: string; onClose(): void; children: ReactNode }) {
  useHandBack();
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
