import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { officeSchema } from '#features/vault/contract.ts';
import { formErrors } from '../../../form-errors.ts';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

/** Which township this is. */
export function OfficeStep({ draft, change, onNext }: StepProps) {
  const [asked, setAsked] = useState(false);
  const errors = asked
    ? formErrors(officeSchema, { township: draft.township.trim(), county: draft.county.trim() })
    : {};
  const go = () => {
    setAsked(true);
    const input = { township: draft.township.trim(), county: draft.county.trim() };
    if (officeSchema.safeParse(input).success) onNext();
  };
  return (
    <StepForm label="填写单位" onNext={go}>
      <TextInput
        label="乡镇名称"
        description="写全称，公文落款和台账标题都用它，如 清溪镇"
        required
        maw="20rem"
        value={draft.township}
        error={errors.township}
        onChange={(event) => change({ township: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label="所属县（市、区）"
        description="如 云岭县"
        required
        maw="20rem"
        value={draft.county}
        error={errors.county}
        onChange={(event) => change({ county: event.currentTarget.value })}
      />
      <p style={{ margin: 0 }}>
        换了电脑、已有备份的：<Link to="/restore">从备份恢复</Link>
      </p>
    </StepForm>
  );
}
