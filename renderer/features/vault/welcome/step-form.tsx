import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { enterGoesOn, nextField } from '#ui/form-keys.ts';
import { type RefusalView, Refused } from '#ui/refusal.tsx';

/** One step's fields with the way back and the way on; Enter goes on to the next field. */
export function StepForm(props: {
  label: string;
  children: ReactNode;
  onBack?: (() => void) | undefined;
  onNext(): void;
  next?: string;
  busy?: boolean;
  refusal?: RefusalView | undefined;
}) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      aria-label={props.label}
      noValidate
      onKeyDown={(event) => {
        const target = event.target as Element;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !form.current || !enterGoesOn(target))
          return;
        const next = nextField(form.current, target);
        if (!next || next.matches('[type=submit]')) return;
        event.preventDefault();
        next.focus();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
    >
      <Stack gap="md" maw="36rem">
        {props.children}
        {props.refusal && <Refused refusal={props.refusal} />}
        <Group gap="sm" mt="sm">
          {props.onBack && (
            <Button variant="default" onClick={props.onBack}>
              上一步
            </Button>
          )}
          <Button type="submit" loading={props.busy ?? false}>
            {props.next ?? '下一步'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
