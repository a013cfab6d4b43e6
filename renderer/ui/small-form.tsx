import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { enterGoesOn, nextField } from '#ui/form-keys.ts';
import { type RefusalView, Refused } from '#ui/refusal.tsx';

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
  const key = (event: React.KeyboardEvent) => {
    const target = event.target as Element;
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (target instanceof HTMLElement) target.blur();
      form.current?.requestSubmit();
    } else if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      form.current &&
      enterGoesOn(target)
    ) {
      event.preventDefault();
      nextField(form.current, target)?.focus();
    }
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        ref={form}
        aria-label={props.title}
        noValidate
        onKeyDown={key}
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.saving) props.onSave();
        }}
      >
        <Stack gap="md">
          {props.children}
          {props.refusal && <Refused refusal={props.refusal} />}
          <Group justify="flex-end" gap="sm">
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
