import { Radio, Stack } from '@mantine/core';
import { Waiting } from '#ui/waiting.tsx';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

/** Whose rules the office works by. */
export function PracticeStep(
  props: StepProps & { practices: { id: string; name: string; summary: string }[] | undefined },
) {
  return (
    <StepForm label="选择做法" onBack={props.onBack} onNext={props.onNext} refusal={props.refusal}>
      <p style={{ margin: 0 }}>
        做法是本地的规矩：怎么计分、几天答复、哪天接待。选好后，表格和提醒都照它来。
      </p>
      {!props.practices && !props.refusal && <Waiting doing="正在读取做法" />}
      <Radio.Group aria-label="选择做法" {...props.form.getInputProps('practice')}>
        <Stack gap="md">
          {props.practices?.map(({ id, name, summary }) => (
            <Radio key={id} value={id} label={name} description={summary} />
          ))}
        </Stack>
      </Radio.Group>
    </StepForm>
  );
}
