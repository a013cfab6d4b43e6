import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormManners } from '#ui/form-manners.ts';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { SaveButton } from '#ui/save-button.tsx';
import css from './form-page.module.css';

/** A few questions that stand on a page among other things, with the keys of every form. */
export function PageForm(props: {
  /** What it is for, for readers. */
  label: string;
  saveLabel: string;
  saving: boolean;
  refusal?: RefusalView | undefined;
  onSave(): void;
  /** Left of the button that saves: the way back. */
  before?: ReactNode;
  /** Right of it: other ways on. */
  after?: ReactNode;
  children: ReactNode;
}) {
  const { form, faults, handlers } = useFormManners(props);
  return (
    <form ref={form} aria-label={props.label} {...handlers}>
      <Stack gap="md" maw="36rem">
        {props.children}
        {props.refusal && <Refused refusal={props.refusal} />}
        <Group gap="sm">
          {props.before}
          <SaveButton label={props.saveLabel} saving={props.saving} />
          {props.after}
          {faults !== '' && (
            <span className={css.faults} role="status">
              请先改好：{faults}
            </span>
          )}
        </Group>
      </Stack>
    </form>
  );
}
