import type { DocumentAction } from '#features/official-documents/rules/states.ts';
import { useDesk } from '../../../desk.tsx';
import { useSaySaved } from '../../../use-say-saved.tsx';
import type { Paper } from '../paper.ts';
import { GiveBackForm, RemoveDraft, WithdrawForm } from './back-forms.tsx';
import { FileForm, SealForm, SendForm, SignForm } from './forward-forms.tsx';
import { NumberForm } from './number-form.tsx';
import { SignOnPaperForm, SubmitForm } from './paper-signature.tsx';

/** The questions of one step, asked over the page. */
export function PaperStep(props: { paper: Paper; action: DocumentAction; onClose(): void }) {
  const { today } = useDesk();
  const saySaved = useSaySaved();
  const { paper, action, onClose } = props;
  const step = {
    paper,
    onClose,
    onDone: (message: string) => {
      saySaved(message);
      onClose();
    },
  };
  switch (action) {
    case 'number':
      return (
        <NumberForm
          id={paper.id}
          issuedOn={paper.issuedOn ?? today}
          onDone={({ number }) => step.onDone(`已编号：${number}`)}
          onClose={onClose}
        />
      );
    case 'submit':
      return <SubmitForm {...step} />;
    case 'sign':
      return <SignForm {...step} />;
    case 'signOnPaper':
      return <SignOnPaperForm {...step} />;
    case 'seal':
      return <SealForm {...step} />;
    case 'send':
      return <SendForm {...step} />;
    case 'file':
      return <FileForm {...step} />;
    case 'return':
      return <GiveBackForm {...step} />;
    case 'withdraw':
      return <WithdrawForm {...step} />;
    case 'remove':
      return <RemoveDraft {...step} />;
    default:
      return null;
  }
}
