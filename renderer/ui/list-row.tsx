import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'react-router';
import type { ListColumn } from '#ui/list-column.ts';
import css from './list-table.module.css';

/** One row of a list, counted from 0. */
export type ListRowProps<Row> = {
  row: Row;
  at: number;
  /** Its place among all lines, headings of groups too. */
  line: number;
  columns: ListColumn<Row>[];
  /** What stands under the first of them. */
  under: ListColumn<Row>[];
  open: ((row: Row) => string) | undefined;
  /** What was looked for is in it. */
  found: boolean;
  picked: boolean | undefined;
  onPick: ((at: number, on: boolean) => void) | undefined;
};

const none: never[] = [];

function Cell<Row>(props: {
  row: Row;
  column: ListColumn<Row>;
  to: string | undefined;
  under: ListColumn<Row>[];
}) {
  const { row, column, to, under } = props;
  const face = column.cell?.(row) ?? <span title={column.text(row)}>{column.text(row)}</span>;
  return (
    <td data-align={column.align} data-narrow={column.narrow || undefined} data-names={column.names}>
      <div className={column.lines === 2 ? css.two : css.one}>
        {to === undefined ? (
          face
        ) : (
          <Link className={css.link} to={to}>
            {face}
          </Link>
        )}
      </div>
      {under.length > 0 && (
        <div className={css.under} title={under.map((other) => other.text(row)).join('，')}>
          {under.map((other) => (
            <span key={other.key}>{other.cell?.(row) ?? other.text(row)}</span>
          ))}
        </div>
      )}
    </td>
  );
}

function DrawnRow<Row>(props: ListRowProps<Row>) {
  const { row, at, columns, open, onPick } = props;
  return (
    <tr
      aria-rowindex={props.line + 2}
      aria-selected={props.picked}
      data-opens={open !== undefined || undefined}
      data-found={props.found || undefined}
    >
      {onPick && (
        <td className={css.box}>
          <Checkbox
            aria-label={`选择${columns[0]?.text(row) ?? ''}`}
            checked={props.picked === true}
            onChange={(event) => onPick(at, event.currentTarget.checked)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <Cell
          key={column.key}
          row={row}
          column={column}
          to={place === 0 ? open?.(row) : undefined}
          under={place === 0 ? props.under : none}
        />
      ))}
    </tr>
  );
}

/** A row is drawn again only where something of it changed, so that scrolling draws what comes into sight alone. */
export const ListRow = memo(DrawnRow) as typeof DrawnRow;
