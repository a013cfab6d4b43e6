import { Checkbox } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Fragment, type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fitting, type ListColumn, type ListOrder, leastRoom, needsTwoLines } from '#ui/list-column.ts';
import { ListFind } from '#ui/list-find.tsx';
import { HiddenColumns } from '#ui/list-hidden.tsx';
import { rowOf, stepRows } from '#ui/list-keys.ts';
import { keepListState, listState } from '#ui/list-memory.ts';
import { ListRow } from '#ui/list-row.tsx';
import { SortButton } from '#ui/sort-button.tsx';
import { UndrawnRows } from '#ui/undrawn-rows.tsx';
import { useListRows } from '#ui/use-list-rows.ts';
import { useRem } from '#ui/use-rem.ts';
import css from './list-table.module.css';

/** Heights of a row in rem by its lines. */
const rowHeights = { 1: 2.5, 2: 3.75, 3: 4.75 };
/** Width of the column of boxes in rem. */
const boxes = 2.5;

/** The register itself: ruled rows under a head that stays, the first column leading to the entry; only rows near the eye are drawn. */
export function ListTable<Row>(props: {
  title: string;
  columns: ListColumn<Row>[];
  rows: Row[];
  id(row: Row): string;
  open?: ((row: Row) => string) | undefined;
  order: ListOrder | undefined;
  onOrder(order: ListOrder): void;
  picked?: ReadonlySet<string>;
  onPick?(ids: ReadonlySet<string>): void;
}) {
  const { rows, id, open, picked, onPick } = props;
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
  const lines = useMemo(() => {
    const two = (some: ListColumn<Row>[]) =>
      some.some((column) => needsTwoLines(column, { rows, columns, room }));
    if (under.length === 0) return two(columns) ? 2 : 1;
    return two(columns.slice(0, 1)) ? 3 : 2;
  }, [rows, columns, under, room]);
  const rowHeight = rowHeights[lines] * rem;
  const { order } = props;
  const { scroller, virtualizer, hold, reach, keepTop } = useListRows(rows.length, rowHeight, {
    page: pathname,
    of: order ? `${search} ${order.key} ${order.direction}` : search,
  });

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
    const row = rows[rowOf(target) ?? -1];
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
    ) : (
      column.title
    );
  const items = virtualizer.getVirtualItems();
  const span = columns.length + (onPick ? 1 : 0);
  const rest = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={ref} className={css.room}>
      <ListFind
        rows={rows}
        columns={props.columns}
        onFound={(at, focus) => {
          setFound(at);
          if (at === undefined) return;
          const row = reach(at);
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
          aria-rowcount={rows.length + 1}
          data-lines={lines}
          data-sideways={leastRoom(columns) > room || undefined}
          style={{ minWidth: `${leastRoom(columns) + (onPick ? boxes : 0)}rem` }}
        >
          <colgroup>
            {onPick && <col style={{ width: `${boxes}rem` }} />}
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width && `${column.width}rem` }} />
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
          <tbody
            onClick={openRow}
            onFocus={(event) => hold(rowOf(event.target))}
            onKeyDown={(event) => stepRows(event, rows.length, inSight(scroller.current, rowHeight), reach)}
          >
            {items.map((item, nth) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <Fragment key={id(row)}>
                  <UndrawnRows height={item.start - (items[nth - 1]?.end ?? 0)} span={span} />
                  <ListRow
                    row={row}
                    at={item.index}
                    columns={columns}
                    under={under}
                    open={open}
                    found={found === item.index}
                    picked={picked?.has(id(row))}
                    onPick={onPick && pickOne}
                  />
                </Fragment>
              );
            })}
            <UndrawnRows height={rest} span={span} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Whole rows in sight, at least one. */
const inSight = (scroller: HTMLElement | null, rowHeight: number) =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
