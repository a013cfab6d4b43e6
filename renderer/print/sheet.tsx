import type { ReactNode } from 'react';
import { Paper, type PaperSize } from '#ui/paper.tsx';
import css from './sheet.module.css';

/** One sheet as it will be printed: on screen a leaf of paper, on paper nothing but itself. */
export function Sheet(props: { size: PaperSize; label: string; children: ReactNode }) {
  return (
    <section className={css.sheet} data-size={props.size} aria-label={props.label}>
      <Paper size={props.size} />
      {props.children}
    </section>
  );
}

/** A ruled table on paper; widths are shares of the sheet, and its head repeats on every leaf. */
export function PaperTable(props: {
  headings: string[];
  widths?: number[];
  rows: string[][];
  centered?: boolean;
  /** Many columns: tighter cells. */
  dense?: boolean;
}) {
  const whole = props.widths?.reduce((sum, width) => sum + width, 0) ?? 1;
  return (
    <table
      className={css.table}
      data-centered={props.centered || undefined}
      data-dense={props.dense || undefined}
    >
      {props.widths && (
        <colgroup>
          {props.widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place
            <col key={at} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {props.headings.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <th key={at} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows on paper keep their order
          <tr key={at}>
            {row.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
