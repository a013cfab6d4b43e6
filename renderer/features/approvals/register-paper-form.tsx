import { type ApprovalRow, approvalsContract } from '#features/approvals/contract.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { SignedOnPaperForm } from '../../signed-on-paper.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import { consequence } from './words.ts';

/** What the chair approved on paper: who and when. */
export function RegisterPaperForm(props: { approval: ApprovalRow; seen: string; onClose(): void }) {
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
