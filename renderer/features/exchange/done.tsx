import type { ImportedFile } from '#features/exchange/contract.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { WordButton } from '#ui/word-button.tsx';

const sum = (files: ImportedFile[], key: 'read' | 'added' | 'updated' | 'unchanged' | 'skipped') =>
  String(files.reduce((total, file) => total + file[key], 0));

/** What was, or with `future` will be, written: in words and figures, file by file; `onProblems` leads to why some were not. */
export function Done(props: { files: ImportedFile[]; future?: boolean; onProblems(): void }) {
  const { files, future = false } = props;
  const count = (key: 'read' | 'added' | 'updated' | 'unchanged' | 'skipped', title: string) => ({
    key,
    title,
    width: 4.75,
    align: 'right' as const,
    text: (row: ImportedFile) => String(row[key]),
  });
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {future ? '将' : '已'}新增 {sum(files, 'added')} 条，更新 {sum(files, 'updated')} 条。
        {Number(sum(files, 'skipped')) > 0 && (
          <>
            {`另有 ${sum(files, 'skipped')} 条不导入，原因见`}
            <WordButton onClick={props.onProblems}>问题清单</WordButton>。
          </>
        )}
      </p>
      <RuledTable
        label={future ? '将写入的条目' : '写入的条目'}
        rows={files}
        id={(row, at) => `${row.file} ${at}`}
        columns={[
          { key: 'kind', title: '表格', text: (row) => row.kindName },
          count('read', '读到'),
          count('added', '新增'),
          count('updated', '更新'),
          count('unchanged', '未变'),
          count('skipped', '不导入'),
        ]}
        totals={{
          kind: '合计',
          read: sum(files, 'read'),
          added: sum(files, 'added'),
          updated: sum(files, 'updated'),
          unchanged: sum(files, 'unchanged'),
          skipped: sum(files, 'skipped'),
        }}
      />
    </>
  );
}
