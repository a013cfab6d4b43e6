import type { z } from 'zod';
import type { recognisedFileSchema, refusedFileSchema } from '#features/exchange/contract.ts';
import { Refused } from '#ui/refusal.tsx';
import { Status } from '#ui/status.tsx';
import css from './recognised.module.css';

type File = z.infer<typeof recognisedFileSchema>;

/** Each file as it was recognised, its columns on demand, and the files that could not be read. */
export function Recognised(props: { files: File[]; refused: z.infer<typeof refusedFileSchema>[] }) {
  return (
    <>
      {props.refused.map(({ file, message, remedy }) => (
        <Refused
          key={file}
          refusal={{ message: message.includes(file) ? message : `${file}：${message}`, remedy }}
        />
      ))}
      <ul className={css.list}>
        {props.files.map((file) => (
          <RecognisedFile key={file.file} file={file} />
        ))}
      </ul>
    </>
  );
}

function RecognisedFile({ file }: { file: File }) {
  const problems = file.problems.length;
  return (
    <li className={css.file}>
      <div className={css.head}>
        <div>
          <h3 className={css.summary}>{file.summary}</h3>
          <span className={css.name}>{file.file}</span>
        </div>
        {problems > 0 ? (
          <Status tone="warn">{`${problems} 处问题`}</Status>
        ) : (
          <Status tone="good">没有问题</Status>
        )}
      </div>
      <p className={css.counts}>
        读到 {file.read} 条：新增 {file.added}，更新 {file.updated}，未变 {file.unchanged}，不导入{' '}
        {file.skipped}
      </p>
      <details className={css.details}>
        <summary>看各列认成了什么</summary>
        {file.sheets.map((sheet) => (
          <div key={sheet.sheet} className={css.sheet}>
            <p className={css.name}>
              工作表“{sheet.sheet}”，表头第 {sheet.headerRow} 行
            </p>
            <ul className={css.columns}>
              {sheet.columns.map(({ column, heading, fieldName }) => (
                <li key={column}>
                  <span className={css.letter}>{column}</span>
                  {heading.replace(/\s+/g, '')} → {fieldName || '不导入'}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </li>
  );
}
