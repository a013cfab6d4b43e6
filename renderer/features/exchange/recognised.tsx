import { useState } from 'react';
import type { BookView, Preview, RecognisedFile } from '#features/exchange/contract.ts';
import { unanswered } from '#features/exchange/rules/unanswered.ts';
import { Refused } from '#ui/refusal.tsx';
import { Status } from '#ui/status.tsx';
import { Corrections } from './corrections.tsx';
import type { TablePlace } from './readings.ts';
import css from './recognised.module.css';
import { Updates } from './updates.tsx';

/** How the tables of a preview are corrected. */
export type Correcting = {
  preview: Preview;
  busy: boolean;
  onTell(place: TablePlace, table: Parameters<React.ComponentProps<typeof Corrections>['onTell']>[1]): void;
  onAutomatic(place: TablePlace): void;
};

/** Which sheets are being corrected: they stay open while their tables change place and kind. */
type Opening = { isOpen(place: TablePlace): boolean; onOpen(place: TablePlace): void };

/** Each table as it was recognised, how to read it otherwise on demand, and what stays unread, workbook by workbook. */
export function Recognised({ preview, ...rest }: Correcting) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const props = {
    preview,
    ...rest,
    isOpen: ({ book, sheet }: TablePlace) => open.has(`${book} ${sheet}`),
    onOpen: ({ book, sheet }: TablePlace) => setOpen(new Set([...open, `${book} ${sheet}`])),
  };
  return (
    <>
      {preview.refused.map(({ file, message, remedy }) => (
        <Refused
          key={file}
          refusal={{ message: message.includes(file) ? message : `${file}：${message}`, remedy }}
        />
      ))}
      <ul className={css.list}>
        {preview.files.map((file) => (
          <RecognisedFileItem
            key={`${file.book} ${file.kind}`}
            file={file}
            {...props}
            left={leftOf(preview.books[file.book], file)}
          />
        ))}
      </ul>
      {preview.books.map((book, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a workbook is known by its place
        <UnreadSheets key={at} book={book} at={at} {...props} />
      ))}
    </>
  );
}

/** What was left out of the sheets of one kind. */
const leftOf = (book: BookView | undefined, file: RecognisedFile) => {
  const sheets = new Set(file.sheets.map(({ sheet }) => sheet));
  return (book?.left ?? []).filter(({ sheet }) => sheets.has(sheet));
};

function RecognisedFileItem({
  file,
  left,
  ...correcting
}: { file: RecognisedFile; left: BookView['left'] } & Correcting & Opening) {
  const problems = file.problems.length + unanswered(file).length;
  const unread = left.filter(({ plain }) => !plain);
  return (
    <li className={css.file}>
      <div className={css.head}>
        <div>
          <h3 className={css.summary}>{file.summary}</h3>
          <span className={css.name}>{file.file}</span>
        </div>
        {problems > 0 ? (
          <Status tone="warn">{`${problems} 处问题`}</Status>
        ) : unread.length > 0 ? (
          <Status tone="warn">{`${unread.length} 处没有导入`}</Status>
        ) : (
          <Status tone="good">没有问题</Status>
        )}
      </div>
      <p className={css.counts}>
        读到 {file.read} 条：新增 {file.added}，更新 {file.updated}，未变 {file.unchanged}，不导入{' '}
        {file.skipped}
      </p>
      <Left items={unread} several={file.sheets.length > 1} />
      {file.updates.length > 0 && <Updates updates={file.updates} />}
      <details
        className={css.details}
        open={
          file.sheets.some(({ sheet }) =>
            correcting.isOpen({ book: file.book, sheet, headRow: undefined }),
          ) || undefined
        }
      >
        <summary>看各列认成了什么</summary>
        {file.sheets.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table keeps its place while its head is moved
          <div key={`${table.sheet} ${at}`} className={css.sheet}>
            <p className={css.name}>
              工作表“{table.sheet}”，表头第 {table.headTop === table.headerRow ? '' : `${table.headTop}–`}
              {table.headerRow} 行{table.remembered && '，按上次改正的读法'}
            </p>
            <ul className={css.columns}>
              {table.columns.map(({ column, heading, fieldName }) => (
                <li key={column}>
                  <span className={css.letter}>{column}</span>
                  {heading.replace(/\s+/g, '')} <span className={css.field}>→ {fieldName || '不导入'}</span>
                </li>
              ))}
            </ul>
            <Corrections
              place={{ book: file.book, sheet: table.sheet, headRow: table.headerRow }}
              {...correcting}
            />
          </div>
        ))}
        <Left items={left.filter(({ plain }) => plain)} several={file.sheets.length > 1} />
      </details>
    </li>
  );
}

function Left({ items, several }: { items: BookView['left']; several: boolean }) {
  if (items.length === 0) return null;
  return (
    <ul className={css.left}>
      {items.map(({ sheet, row, column, message }) => (
        <li key={`${sheet} ${row} ${column}`}>
          {several && `工作表“${sheet}”：`}
          {message}
        </li>
      ))}
    </ul>
  );
}

/** Sheets of a workbook in which nothing was recognised: named, each with a way to say what it is. */
function UnreadSheets({ book, at, ...correcting }: { book: BookView; at: number } & Correcting & Opening) {
  const unread = book.sheets.filter(({ read }) => !read);
  if (unread.length === 0) return null;
  return (
    <section aria-label={`${book.file} 没有导入的工作表`}>
      <h3 className={css.summary}>没有导入的工作表</h3>
      <span className={css.name}>{book.file}</span>
      <ul className={css.left}>
        {unread.map(({ sheet }) => (
          <li key={sheet}>
            <span>{book.left.find((item) => item.sheet === sheet && item.row === 0)?.message}</span>
            <Corrections place={{ book: at, sheet, headRow: undefined }} {...correcting} />
          </li>
        ))}
      </ul>
    </section>
  );
}
