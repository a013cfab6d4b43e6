import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApprovalRow, approvalsContract, type Matter } from '#features/approvals/contract.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { refusalOf } from '../../refusal-of.ts';
import { SignedOnPaperForm } from '../../signed-on-paper.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import { Approve } from './approve.tsx';
import { AskForm } from './ask-form.tsx';
import { SendBackForm } from './send-back-form.tsx';
import { consequence } from './words.ts';

type Doing = 'ask' | 'sign' | 'approve' | 'sendBack' | 'paper';

/** What whoever is at the desk may do about a matter next: send it, take it back, approve it, return it. */
export function ApprovalActions(props: {
  matter: Matter;
  title: string;
  latest: ApprovalRow | undefined;
  /** What is looked at now. */
  seen: string;
  /** Whether the chair's signature on paper may be registered. */
  paperAllowed?: boolean;
}) {
  const { matter, title, latest, seen } = props;
  const { query } = useApi();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const withdraw = useMutation(
    query.approvals.withdraw.mutationOptions({
      onSuccess: () => notifications.show({ message: `已撤回：${title}` }),
      onError: (error) => notifications.show({ message: refusalOf(error).message }),
    }),
  );
  const waiting = latest?.state === 'asked';
  const standing = latest?.state === 'approved' && !latest.changed;
  const isDocument = matter.kind === 'board' || matter.kind === 'return';
  const mayBeReturned = waiting || (standing && isDocument);
  const mayBeAsked = !waiting && !standing;
  const mayBeDropped =
    waiting || latest?.state === 'returned' || (latest?.state === 'approved' && latest.onPaper);
  return (
    <>
      {mayBeDropped && may('approvals.withdraw') && !may('approvals.approve') && (
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ id: latest.id })}
        >
          {waiting ? '撤回送审' : latest.onPaper ? '撤回纸质签批' : '不再送审'}
        </Button>
      )}
      {mayBeReturned && may('approvals.sendBack') && (
        <Button variant="default" onClick={() => setDoing('sendBack')}>
          退回
        </Button>
      )}
      {waiting && may('approvals.approve') && <Button onClick={() => setDoing('approve')}>同意</Button>}
      {waiting &&
        isDocument &&
        props.paperAllowed &&
        !may('approvals.approve') &&
        may('approvals.registerPaper') && <Button onClick={() => setDoing('paper')}>登记纸质签批</Button>}
      {mayBeAsked && may('approvals.sign') && <Button onClick={() => setDoing('sign')}>主席审定</Button>}
      {mayBeAsked && may('approvals.ask') && !may('approvals.sign') && (
        <Button variant="default" onClick={() => setDoing('ask')}>
          送审
        </Button>
      )}
      {(doing === 'ask' || doing === 'sign') && (
        <AskForm matter={matter} title={title} seen={doing === 'sign' ? seen : undefined} onClose={close} />
      )}
      {doing === 'paper' && latest && <RegisterPaperForm approval={latest} seen={seen} onClose={close} />}
      {doing === 'approve' && latest && <Approve approval={latest} seen={seen} onClose={close} />}
      {doing === 'sendBack' && latest && <SendBackForm approval={latest} onClose={close} />}
    </>
  );
}

/** What the chair approved on paper: who and when. */
function RegisterPaperForm(props: { approval: ApprovalRow; seen: string; onClose(): void }) {
  const { approval, seen, onClose } = props;
  const { client } = useApi();
  const { today } = useDesk();
  const saySaved = useSaySaved();
  const schemaForm = useSchemaForm({
    schema: inputSchema(approvalsContract.registerPaper),
    initial: { signedBy: '', signedOn: today },
    input: (values) => ({ ...values, id: approval.id, seen }),
    save: (input) => client.approvals.registerPaper(input),
    onSaved: () => {
      saySaved(`已登记纸质签批：${approval.title}`);
      onClose();
    },
  });
  return (
    <SignedOnPaperForm schemaForm={schemaForm} onClose={onClose}>
      <p style={{ margin: 0 }}>{consequence(approval.matter)}登记错了可以撤回。</p>
    </SignedOnPaperForm>
  );
}
