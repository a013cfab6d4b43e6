import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Refused } from '#ui/refusal.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaveFile } from '../../use-save-file.tsx';
import { ApplyWords, ChooseWords, DoneWords, RecognisedWords } from './ahead.tsx';
import { Done } from './done.tsx';
import { DropFiles } from './drop-files.tsx';
import { Problems } from './problems.tsx';
import { Recognised } from './recognised.tsx';
import { UndoImport } from './undo-import.tsx';
import { useApply } from './use-apply.ts';

const steps = ['选择表格', '核对认出的表格', '看问题', '写入'];

/** Bringing in the office's own workbooks: seen, checked, and written only at the last step. */
export function ExchangePage() {
  const { client, files } = useApi();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [uploading, setUploading] = useState<{ done: number; total: number }>();
  const stop = useRef<AbortController>(undefined);
  const read = useMutation({
    mutationKey: ['save-file'],
    mutationFn: async (chosen: File[]) => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      const uploads: string[] = [];
      for (const file of chosen) {
        setUploading({ done: uploads.length, total: chosen.length });
        uploads.push(await files.put(file));
        signal.throwIfAborted();
      }
      setUploading(undefined);
      return client.exchange.preview({ uploads }, { signal });
    },
    onSuccess: () => setStep(1),
    onSettled: () => setUploading(undefined),
  });
  const problemList = useSaveFile(client.exchange.composeProblems);
  const apply = useApply();
  const preview = read.data;
  const again = () => {
    stop.current?.abort();
    read.reset();
    apply.reset();
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
        {read.isPending ? (
          <Waiting doing="正在读取表格" {...uploading} onCancel={again} />
        ) : (
          <DropFiles onFiles={(chosen) => read.mutate(chosen)} refusal={refusalIn(read.error)} />
        )}
      </StepsPage>
    );
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
        <Recognised files={preview.files} refused={preview.refused} />
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
        {problemList.refusal && <Refused refusal={problemList.refusal} />}
        <Problems files={preview.files} />
      </StepsPage>
    );
  if (apply.done)
    return (
      <StepsPage
        title="导入"
        steps={steps}
        current={4}
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
        <Done files={apply.done} />
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
          <Button loading={apply.running} onClick={() => void apply.start(preview.plan)}>
            写入
          </Button>
        </>
      }
    >
      {apply.refusal && <Refused refusal={apply.refusal} />}
      {apply.stopped && <p>已取消，什么也没有写入。</p>}
      {apply.running ? (
        <Waiting doing={apply.progress?.doing ?? '正在写入'} {...apply.far} onCancel={apply.cancel} />
      ) : (
        <Done files={preview.files} future />
      )}
    </StepsPage>
  );
}
