import { Checkbox } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ListBody } from '#ui/list-body.tsx';
import type { ListColumn, ListOrder } from '#ui/list-column.ts';
import { ListFind } from '#ui/list-find.tsx';
import { type Band, linesOf } from '#ui/list-groups.ts';
import { HiddenColumns } from '#ui/list-hidden.tsx';
import { lineOf, stepRows } from '#ui/list-keys.ts';
import { keepListState, listState } from '#ui/list-memory.ts';
import { ListRow } from '#ui/list-row.tsx';
import { fitting, growing, leastRoom, needsTwoLines, wholeRoom, wrapsUnder } from '#ui/list-widths.ts';
import { NarrowHeading } from '#ui/narrow-heading.tsx';
import { SortButton } from '#ui/sort-button.tsx';
import { typedOn } from '#ui/use-filters.ts';
import { useListRows } from '#ui/use-list-rows.ts';
import { useRem } from '#ui/use-rem.ts';
import css from './list-table.module.css';

/** Heights of a row in rem by its lines. */
const rowHeights = { 1: 2.5, 2: 3.75, 3: 4.75, 4: 6.25 };
/** Height of the heading of a group in rem. */
const headingHeight = 2;
/** Width of the column of boxes in rem. */
const boxes = 2.5;

/** The register itself: ruled rows under a head that stays, the first column leading to the entry; only rows near the eye are drawn. */
export function ListTable<Row>(props: {
  title: string;
  columns: ListColumn<Row>[];
  rows: Row[];
  /** Where groups of the rows begin. */
  bands: Band[];
  id(row: Row): string;
  open?: ((row: Row) => string) | undefined;
  order: ListOrder | undefined;
  onOrder(order: ListOrder): void;
  picked?: ReadonlySet<string>;
  onPick?(ids: ReadonlySet<string>): void;
}) {
  const { rows, bands, id, open, picked, onPick } = props;
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const rem = useRem();
  const { ref, width } = useElementSize();
  // until it is measured, all that there is
  const room = width === 0 ? Number.POSITIVE_INFINITY : width / rem - (onPick ? boxes : 0);
  const [whole, setWhole] = useState(() => listState(pathname).whole);
  const [found, setFound] = useState<number>();
  const [beside, under] = useMemo(
    () => [props.columns.filter((column) => !column.under), props.columns.filter((column) => column.under)],
    [props.columns],
  );
  const columns = useMemo(() => (whole ? beside : fitting(beside, room)), [beside, room, whole]);
  const hidden = beside.filter((column) => !columns.includes(column));
  const needed = useMemo(() => wholeRoom(columns, rows, under), [columns, rows, under]);
  const lines = useMemo(() => {
    const laid = { rows, columns, room, whole: needed };
    const two = (some: ListColumn<Row>[]) => some.some((column) => needsTwoLines(column, laid));
    if (under.length === 0) return two(columns) ? 2 : 1;
    if (wrapsUnder(under, laid)) return two(columns.slice(0, 1)) ? 4 : 3;
    return two(columns.slice(0, 1)) ? 3 : 2;
  }, [rows, columns, under, room, needed]);
  const rowHeight = rowHeights[lines] * rem;
  const { order } = props;
  const every = useMemo(() => linesOf(rows.length, bands), [rows, bands]);
  const { scroller, virtualizer, hold, reach, keepTop } = useListRows(
    every.count,
    {
      of: (line) => (every.headingAt(line) ? headingHeight * rem : rowHeight),
      shape: [rowHeight, ...bands.map(({ at }) => at)].join(' '),
    },
    { page: pathname, of: [search, typedOn(pathname), order?.key, order?.direction].join(' ') },
  );
  const rowOf = (element: Element) => {
    const line = lineOf(element);
    return line === undefined ? undefined : rows[every.rowAt(line) ?? -1];
  };

  const pickOne = useCallback(
    (at: number, on: boolean) => {
      const row = rows[at];
      if (row === undefined) return;
      const next = new Set(picked);
      if (on) next.add(id(row));
      else next.delete(id(row));
      onPick?.(next);
    },
    [rows, id, picked, onPick],
  );
  const openRow = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const row = rowOf(target);
    const selecting = window.getSelection()?.toString() !== '';
    if (!open || row === undefined || selecting || target.closest('a, button, input, label')) return;
    void navigate(open(row));
  };
  const orderOf = (key: string) => (order?.key === key ? order.direction : undefined);
  const turn = (key: string) => () =>
    props.onOrder({ key, direction: orderOf(key) === 'asc' ? 'desc' : 'asc' });
  const headed = (column: ListColumn<Row>) =>
    column.sort ? (
      <SortButton title={column.title} order={orderOf(column.key)} onOrder={turn(column.key)} />
    ) : column.narrow ? (
      <NarrowHeading title={column.title} />
    ) : (
      column.title
    );
  const span = columns.length + (onPick ? 1 : 0);
  return (
    <div ref={ref} className={css.room}>
      <ListFind
        rows={rows}
        columns={props.columns}
        onFound={(at, focus) => {
          setFound(at);
          if (at === undefined) return;
          const row = reach(every.lineOf(at));
          row?.scrollIntoView({ block: 'nearest' });
          if (focus) row?.querySelector('a')?.focus();
        }}
      />
      <HiddenColumns
        titles={hidden.map(({ title }) => title)}
        whole={whole && leastRoom(beside) > room}
        onWhole={(on) => {
          keepListState(pathname, { whole: on });
          setWhole(on);
        }}
      />
      <div ref={scroller} className={css.scroller} {...(!open && { tabIndex: 0 })} onScroll={keepTop}>
        <table
          className={css.table}
          aria-label={props.title}
          aria-rowcount={every.count + 1}
          data-lines={lines}
          data-sideways={leastRoom(columns) > room || undefined}
          style={{ minWidth: `${leastRoom(columns) + (onPick ? boxes : 0)}rem` }}
          onClick={openRow}
          onFocus={(event) => hold(lineOf(event.target))}
          onKeyDown={(event) =>
            stepRows(event, { lines: every, page: inSight(scroller.current, rowHeight), reach })
          }
        >
          <colgroup>
            {onPick && <col style={{ width: `${boxes}rem` }} />}
            {columns.map((column) => (
              <col
                key={column.key}
                style={{ width: growing(column, needed && needed + (onPick ? boxes : 0)) }}
              />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {onPick && (
                <td className={css.box}>
                  <Checkbox
                    aria-label="全选"
                    checked={rows.length > 0 && rows.every((row) => picked?.has(id(row)))}
                    indeterminate={(picked?.size ?? 0) > 0 && !rows.every((row) => picked?.has(id(row)))}
                    onChange={(event) => onPick(new Set(event.currentTarget.checked ? rows.map(id) : []))}
                  />
                </td>
              )}
              {columns.map((column, place) => (
                <th
                  key={column.key}
                  scope="col"
                  data-align={column.align}
                  data-narrow={column.narrow || undefined}
                >
                  {headed(column)}
                  {place === 0 && under.length > 0 && (
                    <span className={css.beside}>
                      {under.map((other) => (
                        <span key={other.key}>{headed(other)}</span>
                      ))}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <ListBody
            items={virtualizer.getVirtualItems()}
            height={virtualizer.getTotalSize()}
            lines={every}
            span={span}
            keyOf={(at) => id(rows[at] as Row)}
            row={(at, line) => {
              const row = rows[at];
              return (
                row !== undefined && (
                  <ListRow
                    row={row}
                    at={at}
                    line={line}
                    columns={columns}
                    under={under}
                    open={open}
                    found={found === at}
                    picked={picked?.has(id(row))}
                    onPick={onPick && pickOne}
                  />
                )
              );
            }}
          />
        </table>
      </div>
    </div>
  );
}

/** Whole rows in sight, at least one. */
const inSight = (scroller: HTMLElement | null, rowHeight: number) =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
