import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { type RecordKind, recordNouns } from '#electron/nouns/records.ts';
import { type BlankKind, blankKindSchema, type RecognisedFile } from '#features/exchange/contract.ts';
import { formOf } from '#features/exchange/rules/headings.ts';
import { usualColumns } from '#features/exchange/rules/pasted.ts';
import { withUnanswered } from '#features/exchange/rules/unanswered.ts';
import { FormPage, Question } from '#ui/form-page.tsx';
import { useGoOn } from '#ui/use-go-on.ts';
import { SaveBlank } from '../../../save-blank.tsx';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { Problems } from '../problems.tsx';
import { Questions } from '../questions.tsx';
import { useApply } from '../use-apply.ts';
import css from './paste.module.css';
import { PastedGrid } from './pasted-grid.tsx';
import { usePasted } from './use-pasted.ts';

/** Rows copied from a sheet are pasted, looked at with what is wrong in them, and written in one step. */
export function PastePage() {
  const kind = blankKindSchema.safeParse(useParams().kind);
  return kind.success ? <Paste key={kind.data} kind={kind.data} /> : <Navigate to="/exchange" replace />;
}

/** What would be written: in words and figures. */
const outcome = ({ added, updated, unchanged, skipped }: RecognisedFile) =>
  [
    `将新增 ${added} 条，更新 ${updated} 条`,
    unchanged > 0 && `${unchanged} 条与现有相同`,
    skipped > 0 && `${skipped} 行不导入`,
  ]
    .filter(Boolean)
    .join('；');

const byHand: Readonly<Record<Exclude<BlankKind, RecordKind>, { to: string; label: string }>> = {
  roster: { to: '/deputies', label: '代表名册' },
  receptions: { to: '/receptions', label: '选民接待' },
  opinions: { to: '/opinions', label: '意见建议' },
  tallies: { to: '/reportbacks', label: '述职评议' },
};

const isRecord = (kind: BlankKind): kind is RecordKind => kind in recordNouns;

/** Where the records of a kind are listed: the way back from pasting them. */
const placeOfKind = (kind: BlankKind): { to: string; label: string } =>
  isRecord(kind) ? { to: `/${kind}`, label: recordNouns[kind].register } : byHand[kind];

function Paste({ kind }: { kind: BlankKind }) {
  const [next, setNext] = useState<string>();
  useGoOn(next);
  const saySaved = useSaySaved();
  const pasted = usePasted(kind);
  const apply = useApply();
  const { title } = formOf(kind);
  const back = placeOfKind(kind);
  const { file, plan, table } = pasted;
  const some = file !== undefined && file.added + file.updated > 0;
  const write = async () => {
    if (!some || plan === undefined) return;
    const written = await apply.start(plan);
    if (!written) return;
    const [{ added, updated } = { added: 0, updated: 0 }] = written;
    saySaved(`已新增 ${added} 条，更新 ${updated} 条`);
    setNext(back.to);
  };
  return (
    <FormPage
      wide
      title={`粘贴几行：${title}`}
      line="从表格里选中几行复制，带不带表头都行；先看清楚，再写入。"
      back={back}
      dirty={pasted.text !== '' && next === undefined}
      saving={apply.running}
      refusal={apply.refusal ?? pasted.refusal}
      startsInFirst
      saveLabel={some ? `写入 ${file.added + file.updated} 条` : '写入'}
      onSave={() => void write()}
    >
      <Question ask="把复制的几行粘贴到这里">
        <Textarea
          label="粘贴的内容"
          description={
            <>
              没有表头的，按这个次序认：
              {usualColumns(kind)
                .map(({ heading }) => heading)
                .join('、')}
            </>
          }
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          minRows={3}
          maxRows={6}
          autosize
          value={pasted.text}
          onChange={(event) => pasted.paste(event.currentTarget.value)}
          error={pasted.text.trim() !== '' && !table ? '没有可以导入的行' : undefined}
        />
        <div className={css.actions}>
          <SaveBlank kind={kind} />
        </div>
      </Question>
      {table && (
        <Question ask={file ? outcome(file) : '正在看这几行'}>
          <PastedGrid
            kind={kind}
            table={table}
            problems={file ? withUnanswered(file).problems : []}
            onTake={pasted.take}
          />
          {file && <Questions files={[file]} answers={pasted.answers} onAnswer={pasted.answer} />}
          {file && <Problems files={[file]} />}
        </Question>
      )}
    </FormPage>
  );
}
