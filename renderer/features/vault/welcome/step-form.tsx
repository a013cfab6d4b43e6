import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageForm } from '#ui/page-form.tsx';
import type { RefusalView } from '#ui/refusal.tsx';

/** One step's fields with the way back and the way on. */
export function StepForm(props: {
  label: string;
  children: ReactNode;
  onBack?: (() => void) | undefined;
  onNext(): void;
  next?: string;
  busy?: boolean;
  refusal?: RefusalView | undefined;
}) {
  return (
    <PageForm
      label={props.label}
      saveLabel={props.next ?? '下一步'}
      saving={props.busy ?? false}
      refusal={props.refusal}
      onSave={props.onNext}
      before={
        props.onBack && (
          <Button variant="default" onClick={props.onBack}>
            上一步
          </Button>
        )
      }
    >
      {props.children}
    </PageForm>
  );
}
