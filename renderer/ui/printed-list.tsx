import { Fragment } from 'react';
import type { Band } from '#ui/list-groups.ts';
import { Paper } from '#ui/paper.tsx';
import css from './printed-list.module.css';

/** A list on paper: title, what was filtered for, a ruled table whose head repeats on every sheet. */
export function PrintedList(props: {
  title: string;
  line: string;
  headings: string[];
  rows: string[][];
  /** Where groups of the rows begin. */
  bands: readonly Band[];
}) {
  return (
    <div className={css.sheet}>
      <Paper size={props.headings.length > 6 ? 'A4 landscape' : 'A4'} />
      <h1 className={css.title}>{props.title}</h1>
      <p className={css.line}>{props.line}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th>序号</th>
            {props.headings.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, at) => {
            const band = props.bands.find((one) => one.at === at);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed sheet never changes its rows
              <Fragment key={at}>
                {band && (
                  <tr className={css.group}>
                    <th colSpan={row.length + 1}>{`${band.title}　${band.count}`}</th>
                  </tr>
                )}
                <tr>
                  <td className={css.number}>{at + 1}</td>
                  {row.map((text, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={column} data-short={text.length <= 8 || undefined}>
                      {text}
                    </td>
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
