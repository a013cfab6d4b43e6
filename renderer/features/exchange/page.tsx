import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { withUnanswered } from '#features/exchange/rules/unanswered.ts';
import { LeavingGuard } from '#ui/leaving-guard.tsx';
import { Refused } from '#ui/refusal.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import { ApplyWords, ChooseWords, DoneWords, RecognisedWords } from './ahead.tsx';
import { Done } from './done.tsx';
import { DropFiles } from './drop-files.tsx';
import { OtherYear } from './other-year.tsx';
import { Problems } from './problems.tsx';
import { Questions } from './questions.tsx';
import { automatic, retold } from './readings.ts';
import { Recognised } from './recognised.tsx';
import { UndoImport } from './undo-import.tsx';
import { useApply } from './use-apply.ts';
import { usePreview } from './use-preview.ts';

const steps = ['选择表格', '核对认出的表格', '看问题', '写入'];

/** Bringing in the office's own workbooks: seen, checked, and written only at the last step. */
export function ExchangePage() {
  const { client } = useApi();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [listed, setListed] = useState(false);
  const reading = usePreview(() => setStep(1));
  const { preview } = reading;
  const problemList = useSaveFile(client.exchange.composeProblems);
  const apply = useApply();
  const again = () => {
    reading.again();
    apply.reset();
    setListed(false);
    setStep(0);
  };
  const backTo = (to: number) => (
    <Button variant="default" onClick={() => setStep(to)} disabled={apply.running}>
      上一步
    </Button>
  );
  const onTo = (to: number) => <Button onClick={() => setStep(to)}>下一步</Button>;

  if (step === 0 || !preview)
    return (
      <StepsPage
        title="导入"
        steps={steps}
        current={0}
        heading="选择现有的表格"
        ahead={<ChooseWords />}
        actions={null}
      >
        {reading.reading ? (
          <Waiting doing="正在读取表格" {...reading.uploading} onCancel={again} />
        ) : (
          <DropFiles onFiles={reading.read} refusal={reading.readRefusal} />
        )}
      </StepsPage>
    );
  const guard = <LeavingGuard dirty={reading.isCorrected} />;
  const some = preview.files.length > 0;
  if (step === 1)
    return (
      <StepsPage
        title="导入"
        steps={steps}
        current={1}
        heading={some ? `认出 ${preview.files.length} 份表格` : '没有认出表格'}
        ahead={some ? <RecognisedWords files={preview.files} /> : <ChooseWords />}
        actions={
          <>
            <Button variant="default" onClick={again}>
              重新选择
            </Button>
            {some && onTo(2)}
          </>
        }
      >
        {guard}
        {reading.correctRefusal && <Refused refusal={reading.correctRefusal} />}
        <Recognised
          preview={preview}
          busy={reading.correcting}
          onTell={(place, table) => reading.tell(retold(reading.told, preview, place, table))}
          onAutomatic={(place) => reading.tell(automatic(reading.told, place))}
        />
      </StepsPage>
    );
  if (step === 2)
    return (
      <StepsPage
        title="导入"
        steps={steps}
        current={2}
        heading="表格里的问题"
        ahead={<RecognisedWords files={preview.files} />}
        actions={
          <>
            {backTo(1)}
            {onTo(3)}
            <Button
              variant="subtle"
              color="gray.8"
              loading={problemList.saving}
              onClick={() => problemList.save({ plan: preview.plan })}
            >
              存为清单
            </Button>
          </>
        }
      >
        {guard}
        {problemList.refusal && <Refused refusal={problemList.refusal} />}
        {reading.correctRefusal && <Refused refusal={reading.correctRefusal} />}
        <Questions files={preview.files} answers={reading.answers} onAnswer={reading.answer} />
        <Problems files={preview.files} />
      </StepsPage>
    );
  if (apply.done)
    return (
      <StepsPage
        title="导入"
        steps={steps}
        current={steps.length}
        heading="已写入"
        ahead={<DoneWords />}
        actions={
          <>
            <Button onClick={() => navigate('/deputies')}>看代表名册</Button>
            <Button variant="default" onClick={() => navigate('/today')}>
              到今日
            </Button>
            <Button variant="subtle" color="gray.8" onClick={again}>
              继续导入
            </Button>
            <UndoImport files={apply.done} onUndone={again} />
          </>
        }
      >
        <OtherYear />
        {apply.cancelled && <p>取消晚了一步：按下时已经写完。不要这些条目，请按“撤销这次导入”。</p>}
        <Done files={apply.done} onProblems={() => setListed(true)} />
        {listed && <Problems files={preview.files.map(withUnanswered)} />}
      </StepsPage>
    );
  return (
    <StepsPage
      title="导入"
      steps={steps}
      current={3}
      heading="写入保险库"
      ahead={<ApplyWords />}
      actions={
        <>
          {backTo(2)}
          <Button
            loading={apply.running || reading.correcting}
            onClick={() => void apply.start(preview.plan)}
          >
            写入
          </Button>
        </>
      }
    >
      {guard}
      {apply.refusal && <Refused refusal={apply.refusal} />}
      {apply.cancelled && !apply.running && !apply.refusal && <p>已取消，什么也没有写入。</p>}
      {apply.running && apply.cancelled && <Waiting doing="正在取消" />}
      {apply.running && !apply.cancelled && (
        <Waiting doing={apply.progress?.doing ?? '正在写入'} {...apply.far} onCancel={apply.cancel} />
      )}
      {!apply.running && <Done files={preview.files} future onProblems={() => setStep(2)} />}
    </StepsPage>
  );
}
