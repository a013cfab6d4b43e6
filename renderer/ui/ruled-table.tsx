import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ListColumn } from '#ui/list-column.ts';
import { sharing, wholeRoom } from '#ui/list-widths.ts';
import { UndrawnRows } from '#ui/undrawn-rows.tsx';
import { useLongRows } from '#ui/use-long-rows.ts';
import css from './ruled-table.module.css';

/** A table within a page, ruled like the register; the first column leads to the entry where there is one. Of a long one only rows near the eye are drawn. */
export function RuledTable<Row>(props: {
  label: string;
  columns: ListColumn<Row>[];
  rows: Row[];
  id(row: Row, at: number): string;
  open?(row: Row): string | undefined;
  empty?: ReactNode;
  /** Sums under the columns, by key. */
  totals?: Record<string, string>;
}) {
  const { body, drawn, long, above, below, measure } = useLongRows(props.rows.length);
  if (props.rows.length === 0 && props.empty) return <p className={css.empty}>{props.empty}</p>;
  const widthOf = sharing(props.columns, wholeRoom(props.columns, props.rows));
  return (
    <div className={css.room}>
      <table
        className={css.table}
        aria-label={props.label}
        {...(long && { 'aria-rowcount': props.rows.length + 1 })}
      >
        <thead>
          <tr>
            {props.columns.map((column) => {
              const style = { width: widthOf(column), textAlign: column.align };
              return column.title === '' ? (
                <td key={column.key} style={style} />
              ) : (
                <th key={column.key} scope="col" style={style}>
                  {column.title}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          <UndrawnRows height={above} span={props.columns.length} />
          {drawn.map((at) => {
            const row = props.rows[at];
            if (row === undefined) return null;
            const to = props.open?.(row);
            return (
              <tr
                key={props.id(row, at)}
                {...(long && { ref: measure, 'data-index': at, 'aria-rowindex': at + 2 })}
              >
                {props.columns.map((column, place) => {
                  const face = column.cell?.(row) ?? column.text(row);
                  return (
                    <td key={column.key} data-align={column.align} style={{ textAlign: column.align }}>
                      {place === 0 && to ? (
                        <Link className={css.link} to={to}>
                          {face}
                        </Link>
                      ) : (
                        face
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <UndrawnRows height={below} span={props.columns.length} />
        </tbody>
        {props.totals && (
          <tfoot>
            <tr>
              {props.columns.map((column) => (
                <td key={column.key} style={{ textAlign: column.align }}>
                  {props.totals?.[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
