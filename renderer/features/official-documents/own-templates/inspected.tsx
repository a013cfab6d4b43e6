import type { z } from 'zod';
import type { inspectedSchema } from '#features/official-documents/contract/own-templates.ts';
import { Notes } from '#ui/notes.tsx';
import { Status } from '#ui/status.tsx';
import css from './own-templates.module.css';

const signs = { field: '', image: '%', loop: '#', condition: '?' };

/** What a Word file asks for, what has to be changed in it before it can be used, and what it leaves unused. */
export function Inspected({ seen }: { seen: z.infer<typeof inspectedSchema> }) {
  const { fileName, asks, faults, unknown, unused } = seen;
  const wrong = [...faults, ...unknown.map(({ sentence }) => sentence)];
  const left = [...unused.fields, ...unused.tables];
  return (
    <>
      <p className={css.file}>{fileName}</p>
      {wrong.length > 0 ? (
        <>
          <Notes title={`有 ${wrong.length} 处要改`} sentences={wrong} />
          <p className={css.soft}>请用 Word 或 WPS 文字打开它，按所列位置改好并保存，再选一次。</p>
        </>
      ) : (
        <Status tone="good">没有写错的地方，可以换上</Status>
      )}
      <details className={css.more}>
        <summary>{asks.length === 0 ? '没有要填的字段' : `要填的地方有 ${asks.length} 处`}</summary>
        <ul>
          {asks.map(({ kind, name, place }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one field may stand twice in the same paragraph, and nothing moves
            <li key={at}>
              {`{${signs[kind]}${name}}`} {place}
            </li>
          ))}
        </ul>
      </details>
      {left.length > 0 && (
        <details className={css.more}>
          <summary>还有 {left.length} 个字段和表可以用，没有写进去的不影响</summary>
          <p>{left.join('、')}</p>
        </details>
      )}
    </>
  );
}
