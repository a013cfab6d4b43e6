import { TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

/** Which township this is. */
export function OfficeStep({ form, onNext }: StepProps) {
  return (
    <StepForm label="填写单位" onNext={onNext}>
      <TextInput
        label="乡镇名称"
        description="写全称，公文落款和台账标题都用它，如 清溪镇"
        required
        maw="20rem"
        autoFocus
        {...form.getInputProps('township')}
      />
      <TextInput
        label="所属县（市、区）"
        description="如 云岭县"
        required
        maw="20rem"
        {...form.getInputProps('county')}
      />
      <p style={{ margin: 0 }}>
        换了电脑、已有备份的：<Link to="/restore">从备份恢复</Link>
      </p>
    </StepForm>
  );
}
