import type { ReactNode } from 'react';
import { Paper, type PaperSize } from '#ui/paper.tsx';
import css from './sheet.module.css';

/** A number, or a phone with what is hidden of it: never broken over two lines. */
const figure = /^[\d.*%/-]+$/;
const lengthOf = (text: string) => (figure.test(text) ? (text.length > 6 ? 'long' : 'short') : undefined);

/** One sheet as it will be printed: on screen a leaf of paper, on paper nothing but itself. */
export function Sheet(props: { size: PaperSize; label: string; children: ReactNode }) {
  return (
    <section className={css.sheet} data-size={props.size} aria-label={props.label}>
      <Paper size={props.size} />
      {props.children}
    </section>
  );
}

/** A small line at the foot of a sheet. */
export function FootLine({ children }: { children: string }) {
  return <p className={css.foot}>{children}</p>;
}

/** A ruled table on paper; widths are shares of the sheet, and its head repeats on every leaf. */
export function PaperTable(props: {
  /** A heading of two levels stands under its first, which neighbours share. */
  headings: (string | string[])[];
  widths?: number[];
  rows: string[][];
  centered?: boolean;
  /** Many columns: tighter cells. */
  dense?: boolean;
  /** Over the headings of every leaf: 送审稿…, so that no leaf can be taken for a finished one. */
  mark?: string | undefined;
  /** Under the last row, never alone on a leaf. */
  note?: string | undefined;
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
      <PaperHead headings={props.headings.map((heading) => [heading].flat())} mark={props.mark} />
      <tbody>
        {props.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows on paper keep their order
          <tr key={at}>
            {row.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column} data-figure={lengthOf(text)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
        {props.note && (
          <tr>
            <td className={css.note} colSpan={props.headings.length}>
              {props.note}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function PaperHead({ headings, mark }: { headings: string[][]; mark: string | undefined }) {
  const deep = headings.some(({ length }) => length > 1);
  const shared = (at: number, by: -1 | 1) =>
    (headings[at]?.length ?? 0) > 1 && headings[at]?.[0] === headings[at + by]?.[0];
  const span = (at: number): number => (shared(at, 1) ? 1 + span(at + 1) : 1);
  return (
    <thead>
      {mark && (
        <tr>
          <td className={css.mark} colSpan={headings.length}>
            {mark}
          </td>
        </tr>
      )}
      <tr>
        {headings.map(([first, second], at) =>
          shared(at, -1) ? null : (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place
              key={at}
              scope={second === undefined ? 'col' : 'colgroup'}
              colSpan={span(at)}
              rowSpan={deep && second === undefined ? 2 : 1}
            >
              {first}
            </th>
          ),
        )}
      </tr>
      {deep && (
        <tr>
          {headings.map(([, second], at) =>
            second === undefined ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={at} scope="col">
                {second}
              </th>
            ),
          )}
        </tr>
      )}
    </thead>
  );
}
