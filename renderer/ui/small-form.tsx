import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { useFaults } from '#ui/form-faults.ts';
import { formKeys } from '#ui/form-keys.ts';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import css from './form-page.module.css';

/** Two or three questions in a dialog, with the keys of every form. */
export function SmallForm(props: {
  title: string;
  saveLabel: string;
  saving: boolean;
  refusal?: RefusalView | undefined;
  onSave(): void;
  onClose(): void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { faults, look } = useFaults(form);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        ref={form}
        aria-label={props.title}
        noValidate
        onKeyDown={(event) => formKeys(event, form.current)}
        onSubmit={(event) => {
          event.preventDefault();
          if (props.saving) return;
          props.onSave();
          look();
        }}
      >
        <Stack gap="md">
          {props.children}
          {props.refusal && <Refused refusal={props.refusal} />}
          <Group justify="flex-end" gap="sm">
            {faults !== '' && (
              <span className={css.faults} role="status">
                请先改好：{faults}
              </span>
            )}
            <Button variant="default" onClick={props.onClose}>
              取消
            </Button>
            <Button type="submit" loading={props.saving}>
              {props.saveLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
