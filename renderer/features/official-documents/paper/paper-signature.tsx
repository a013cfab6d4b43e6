import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { paperContract } from '#features/official-documents/contract/papers.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { SignedOnPaperForm } from '../../../signed-on-paper.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';
import type { StepProps } from './forward-forms.tsx';

/** What the chair signed on paper: who, when, and the scanned sheet where there is one. */
export function SignOnPaperForm({ paper, onDone, onClose }: StepProps) {
  const { client, files } = useApi();
  const { today } = useDesk();
  const [scan, setScan] = useState<File | null>(null);
  const schemaForm = useSchemaForm({
    schema: inputSchema(paperContract.signOnPaper),
    initial: { signedBy: '', signedOn: today },
    input: (values) => ({ ...values, id: paper.id }),
    save: async (input) =>
      client.officialDocuments.signOnPaper({ ...input, ...(scan && { scan: await files.put(scan) }) }),
    onSaved: () => onDone('已登记纸质签批'),
  });
  return (
    <SignedOnPaperForm schemaForm={schemaForm} onClose={onClose}>
      <FileInput
        label="签批件的扫描件"
        description="可以不附；PDF、PNG 或 JPG，不超过 10 MB"
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        accept=".pdf,.png,.jpg,.jpeg"
        placeholder="选一个文件"
        clearable
        clearButtonProps={{ 'aria-label': '去掉扫描件' }}
        value={scan}
        onChange={setScan}
      />
      <p style={{ margin: 0 }}>
        登记后正文定下来，这份公文的页面和审批里注明“纸质签批”和登记人，印发的公文上不印；登记错了可以撤销，或退回修改。
      </p>
    </SignedOnPaperForm>
  );
}

/** Asks once before a paper is sent for signature. */
export function SubmitForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  const { saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(paperContract.submit),
    initial: {},
    input: () => ({ id: paper.id }),
    save: (input) => client.officialDocuments.submit(input),
    onSaved: () => onDone('已送签'),
  });
  return (
    <SmallForm
      title="送签"
      saveLabel="送签"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>送签后列在主席的“今日”和“审批”里，等主席签发；再改正文的，要重新送签。</p>
    </SmallForm>
  );
}
