import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import type { Paper } from '../paper.ts';

export type StepProps = { paper: Paper; onDone(message: string): void; onClose(): void };

/** The chair signs; from then on the text stands. */
export function SignForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const { today, user } = useDesk();
  const [signedOn, setSignedOn] = useState(today);
  const [signedBy, setSignedBy] = useState(user.label);
  const sign = useMutation(
    query.officialDocuments.sign.mutationOptions({ onSuccess: () => onDone('已签发') }),
  );
  return (
    <SmallForm
      title="签发"
      saveLabel="签发"
      saving={sign.isPending}
      refusal={refusalIn(sign.error)}
      onSave={() => sign.mutate({ id: paper.id, signedBy, ...(signedOn && { signedOn }) })}
      onClose={onClose}
    >
      <TextInput
        label="签发人"
        value={signedBy}
        onChange={(event) => setSignedBy(event.currentTarget.value)}
        autoComplete="off"
      />
      <DateField label="签发日期" required today={today} value={signedOn} onChange={setSignedOn} />
      <p style={{ margin: 0 }}>签发后正文定下来，不能再改；要改须退回，号保留。</p>
    </SmallForm>
  );
}

/** The seal was put on. */
export function SealForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const { today } = useDesk();
  const [sealedOn, setSealedOn] = useState(today);
  const seal = useMutation(
    query.officialDocuments.seal.mutationOptions({ onSuccess: () => onDone('已登记用印') }),
  );
  return (
    <SmallForm
      title="登记用印"
      saveLabel="登记用印"
      saving={seal.isPending}
      refusal={refusalIn(seal.error)}
      onSave={() => seal.mutate({ id: paper.id, ...(sealedOn && { sealedOn }) })}
      onClose={onClose}
    >
      <DateField label="用印日期" required today={today} value={sealedOn} onChange={setSealedOn} />
    </SmallForm>
  );
}

/** The document goes out; its bytes are kept as they are. */
export function SendForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const { today } = useDesk();
  const [sentOn, setSentOn] = useState(today);
  const [sentTo, setSentTo] = useState(paper.sendTo);
  const send = useMutation(
    query.officialDocuments.send.mutationOptions({ onSuccess: () => onDone('已印发，原件已留存') }),
  );
  return (
    <SmallForm
      title="印发"
      saveLabel="印发"
      saving={send.isPending}
      refusal={refusalIn(send.error)}
      onSave={() => send.mutate({ id: paper.id, sentTo, ...(sentOn && { sentOn }) })}
      onClose={onClose}
    >
      <DateField label="印发日期" required today={today} value={sentOn} onChange={setSentOn} />
      <Textarea
        label="发往"
        description="主送和抄送，按登记簿的写法"
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={2}
        value={sentTo}
        onChange={(event) => setSentTo(event.currentTarget.value)}
      />
      <p style={{ margin: 0 }}>印发时的文件原样留存，以后再取还是这一份；这一步不能撤销。</p>
    </SmallForm>
  );
}

/** The document is put away where it will be found. */
export function FileForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const { today } = useDesk();
  const [filedOn, setFiledOn] = useState(today);
  const [place, setPlace] = useState('');
  const file = useMutation(
    query.officialDocuments.file.mutationOptions({ onSuccess: () => onDone('已归档') }),
  );
  return (
    <SmallForm
      title="归档"
      saveLabel="归档"
      saving={file.isPending}
      refusal={refusalIn(file.error)}
      onSave={() => file.mutate({ id: paper.id, place, ...(filedOn && { filedOn }) })}
      onClose={onClose}
    >
      <DateField label="归档日期" required today={today} value={filedOn} onChange={setFiledOn} />
      <TextInput
        label="存放处"
        description="哪一卷、哪个柜，如 2026年文书档案第3卷"
        inputWrapperOrder={['label', 'input', 'description']}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        autoComplete="off"
      />
    </SmallForm>
  );
}
