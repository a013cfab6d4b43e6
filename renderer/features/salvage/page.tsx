import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '#ui/ask.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { refusalCode, refusalIn, trouble } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import { FoundKinds, FoundLines } from './found.tsx';
import css from './page.module.css';

/** What a damaged database still gave up: saved for checking by hand, and brought in where it collides with nothing. */
export function SalvagePage() {
  const { client, query } = useApi();
  const [asking, setAsking] = useState(false);
  const asked = useQuery(query.salvage.find.queryOptions());
  const list = useSaveFile(client.salvage.composeList);
  const purpose = usePurpose({
    title: '存成表格核对',
    confirm: '存成表格',
    act: (words) => list.save({ purpose: words }),
  });
  const bring = useMutation(
    query.salvage.bringIn.mutationOptions({
      onSuccess: ({ brought }) => {
        setAsking(false);
        notifications.show({ message: `已补回 ${brought} 条；补错了的，可在日志里撤销这一步` });
      },
    }),
  );
  const { refusal, onRetry } = trouble(asked);
  const found = asked.data?.found;
  const safe = found?.kinds.reduce((sum, kind) => sum + kind.safe, 0) ?? 0;
  const some = found !== undefined && found.lines.length > 0;
  return (
    <div className={css.page}>
      <PageHead
        title="损坏文件里的记录"
        line={found && `“${found.damaged}”里读出的、现在库里没有或不一样的记录。文件留着，不会删除。`}
        tools={
          some && (
            <Button variant="default" loading={list.saving} onClick={purpose.ask}>
              存成表格核对
            </Button>
          )
        }
        primary={safe > 0 && <Button onClick={() => setAsking(true)}>补回 {safe} 条</Button>}
      />
      {purpose.form}
      {list.refusal && <Refused refusal={list.refusal} />}
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {refusalCode(asked.error) && <p className={css.line}>读不出来的，请照纸质登记簿重新登记。</p>}
      {asked.isPending && <Waiting doing="正在从损坏的文件里读记录" />}
      {asked.data && !found && <Words title="没有损坏的文件">保险库文件夹里没有留着损坏的数据库。</Words>}
      {found && !some && <Words title="没有要补的">读得出来的记录，现在库里都有。</Words>}
      {found && <FoundKinds kinds={found.kinds} />}
      {found && some && <FoundLines lines={found.lines} kinds={found.kinds} />}
      {asking && (
        <Ask
          title={`补回 ${safe} 条`}
          confirm="补回"
          busy={bring.isPending}
          refusal={refusalIn(bring.error)}
          onConfirm={() => bring.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          <p>
            只补现在库里没有、又不与现有记录冲突的。损坏后已经照纸质登记簿重登过的，补回会重复，请先核对。
          </p>
          <p>补回以前先备份一份；补回记入日志，可以整步撤销。</p>
        </Ask>
      )}
    </div>
  );
}
