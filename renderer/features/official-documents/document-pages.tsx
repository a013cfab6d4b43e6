import type { z } from 'zod';
import type { officialDocumentsContract } from '#features/official-documents/contract.ts';
import css from './document-pages.module.css';

type Preview = z.infer<NonNullable<(typeof officialDocumentsContract.preview)['~orpc']['outputSchema']>>;
/** The head's size in points: as large as 22 mm of height allow, and narrow enough for one line of 156 mm. */
const markSize = (text: string) => Math.min(44, Math.floor(436 / Math.max(1, [...text].length)));

type Block = Preview['blocks'][number];

/** The document laid out as GB/T 9704 asks: 版心 156 × 225 mm, 22 lines of 28 characters of size 3. */
export function DocumentPages({ blocks }: { blocks: Block[] }) {
  return (
    <section className={css.pages} aria-label="公文版式">
      <div className={css.flow}>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks keep their order
          <PageBlock key={at} block={block} />
        ))}
      </div>
    </section>
  );
}

function PageBlock({ block }: { block: Block }) {
  if (block.style === 'title') return <h2 className={css.title}>{block.text}</h2>;
  if (block.style === 'table') {
    const columns = Math.max(0, ...(block.rows ?? []).map((row) => row.length));
    /** A form's short rows end at the table's edge. */
    const span = (row: string[], column: number) =>
      column === row.length - 1 ? columns - row.length + 1 : undefined;
    return (
      <table className={css.table}>
        {block.text && <caption>{block.text}</caption>}
        <tbody>
          {block.rows?.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={at}>
              {row.map((text, column) =>
                at === 0 && text !== '' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <th key={column} scope="col" colSpan={span(row, column)}>
                    {text}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} colSpan={span(row, column)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  if (block.style === 'mark')
    return (
      <p className={css.block} data-style="mark" style={{ fontSize: `${markSize(block.text)}pt` }}>
        {block.text}
      </p>
    );
  return (
    <p className={css.block} data-style={block.style}>
      {block.text}
    </p>
  );
}
