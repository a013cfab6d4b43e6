import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { useFormManners } from '#ui/form-manners.ts';
import { useTouched } from '#ui/form-touched.ts';
import { FormUnread } from '#ui/form-unread.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { SaveButton } from '#ui/save-button.tsx';
import css from './form-page.module.css';

/** The hand starts in the first question, or on 取消 where none is asked; never on the cross that closes it. */
function startInFirst(form: HTMLFormElement): void {
  if (form.querySelector('[data-autofocus]')) return;
  const first = form.querySelector('input:not(:disabled, [type=hidden]), textarea:not(:disabled)');
  (first ?? form.elements[0])?.setAttribute('data-autofocus', '');
}

/** Two or three questions in a dialog, with the keys of every form; it asks before it is closed with something changed. */
export function SmallForm(props: {
  title: string;
  saveLabel: string;
  saving: boolean;
  refusal?: RefusalView | undefined;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
}) {
  const [leaving, setLeaving] = useState(false);
  const { form, faults, handlers } = useFormManners({
    saving: props.saving,
    onSave: () => {
      setLeaving(false);
      props.onSave();
    },
  });
  const { watch, isChanged } = useTouched();
  // the field in which the hand was last
  const hand = useRef<HTMLElement>(null);
  const stay = () => {
    setLeaving(false);
    setTimeout(() => hand.current?.focus());
  };
  const close = () => {
    if (leaving) return stay();
    if (!isChanged()) return props.onClose();
    return setLeaving(true);
  };
  return (
    <Dialog title={props.title} onClose={close}>
      <form
        ref={(drawn) => {
          form.current = drawn;
          if (!drawn) return undefined;
          startInFirst(drawn);
          return watch(drawn);
        }}
        aria-label={props.title}
        onFocus={({ target }) => {
          if (target.matches('input, textarea')) hand.current = target;
        }}
        {...handlers}
      >
        <Stack gap="md">
          <FormUnread />
          {props.children}
          {props.refusal && <Refused refusal={props.refusal} />}
          {/* two groups, and not one that changes: a button must not become the one that saves under the click */}
          {leaving ? (
            <Group
              key="leaving"
              justify="flex-end"
              gap="sm"
              role="alertdialog"
              aria-label="填写的内容还没有保存"
            >
              <span className={css.faults}>填写的内容还没有保存，关闭后不会留下。</span>
              <Button variant="default" onClick={props.onClose}>
                不保存，关闭
              </Button>
              <Button ref={(button) => button?.focus()} onClick={stay}>
                继续填写
              </Button>
            </Group>
          ) : (
            <Group key="saving" justify="flex-end" gap="sm">
              {faults !== '' && (
                <span className={css.faults} role="status">
                  请先改好：{faults}
                </span>
              )}
              <Button variant="default" onClick={close}>
                取消
              </Button>
              <SaveButton label={props.saveLabel} saving={props.saving} />
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
