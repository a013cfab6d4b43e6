import type { ImportedFile } from '#features/exchange/contract.ts';

const sum = (files: ImportedFile[], key: 'added' | 'updated' | 'unchanged' | 'skipped') =>
  files.reduce((total, file) => total + file[key], 0);

/** Before anything is chosen. */
export function ChooseWords() {
  return (
    <>
      <p>先读表格，列出认出了什么。</p>
      <p>到最后一步之前，什么也不写入。</p>
      <p>同一份表格再导一次，不会重复。</p>
    </>
  );
}

/** What the recognised files would do. */
export function RecognisedWords({ files }: { files: ImportedFile[] }) {
  return (
    <>
      <p>
        将新增 {sum(files, 'added')} 条，更新 {sum(files, 'updated')} 条；{sum(files, 'unchanged')}{' '}
        条与现有相同，
        {sum(files, 'skipped')} 条不导入。
      </p>
      <p>现在还没有写入。</p>
    </>
  );
}

/** At the last step. */
export function ApplyWords() {
  return (
    <>
      <p>按下“写入”后，下面的条目一次写进保险库。</p>
      <p>中途取消，全部不算。</p>
    </>
  );
}

/** Once it is written. */
export function DoneWords() {
  return <p>积分、期限和台账都按新的记录算，不用再做什么。</p>;
}
