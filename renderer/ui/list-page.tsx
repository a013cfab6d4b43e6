import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { FilterTabs } from '#ui/filters.tsx';
import { Icon } from '#ui/icons.tsx';
import { type ListColumn, type ListOrder, seen, sorted } from '#ui/list-column.ts';
import { banded, type ListGroups } from '#ui/list-groups.ts';
import { keepListState, listState } from '#ui/list-memory.ts';
import { ListTable } from '#ui/list-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PrintedList } from '#ui/printed-list.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { saveBytes, seenWorkbook } from '#ui/seen-workbook.ts';
import { useAddress } from '#ui/use-address.ts';
import { usePrint, usePrinting } from '#ui/use-printing.ts';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import css from './list-page.module.css';

/** The pattern of every list; what is undefined is still on its way. */
export type ListPageProps<Row> = {
  title: string;
  /** 共 86 人 */
  count?: ReactNode;
  line?: ReactNode;
  back?: { to: string; label: string };
  primary?: ReactNode;
  filters?: ReactNode;
  columns: ListColumn<Row>[];
  rows: Row[] | undefined;
  id(row: Row): string;
  /** Where a row leads; its first column is the link. */
  open?: ((row: Row) => string) | undefined;
  refusal?: RefusalView | undefined;
  onRetry?(): void;
  /** Said where there are no rows. */
  empty: { title: string; body?: ReactNode; action?: ReactNode };
  /** Rows that belong together stand together, sorted within; where all belong together nothing is said of it. */
  groups?: ListGroups<Row>;
  /** What can be done with the rows picked; given, rows can be picked. */
  batch?(rows: Row[], done: () => void): ReactNode;
  /** Under the table: how far the list goes, and how to see more of it. */
  foot?: ReactNode;
  /** Said on paper beside the number of rows, and beside the title of what is drawn: of which year. */
  printed?: string | undefined;
  /** What is counted of the list, drawn: shown in its place on request, and kept in the address. */
  figures?: ReactNode;
};

const views = [
  { value: '', label: '名单' },
  { value: 'figures', label: '统计' },
];

/** A list: title, count, one primary action, filters, a register of rows, and its two ways out at their fixed place. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { pathname } = useLocation();
  const [order, setOrder] = useState(() => listState(pathname).order);
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useAddress();
  const drawn = Boolean(props.figures) && said.get('view') === 'figures';
  const printing = usePrinting();
  const print = usePrint();
  const listed = useMemo(
    () =>
      props.rows &&
      banded(sorted(props.rows, props.columns, order), { groups: props.groups, inOrder: props.rows }),
    [props.rows, props.columns, props.groups, order],
  );
  const rows = listed?.rows;
  const bands = listed?.bands ?? [];
  const picked = useMemo(
    () => (picks.size === 0 ? [] : (rows ?? []).filter((row) => picks.has(props.id(row)))),
    [rows, picks, props.id],
  );
  const pickNone = () => setPicks(new Set());
  const orderBy = (next: ListOrder) => {
    keepListState(pathname, { order: next });
    setOrder(next);
  };
  const some = rows !== undefined && rows.length > 0;
  const exportSeen = () => {
    const table = seen(rows ?? [], props.columns);
    saveBytes(seenWorkbook(props.title, table.headings, table.rows), `${props.title}.xlsx`);
  };
  const body = () => {
    if (props.refusal) return <Refused refusal={props.refusal} onRetry={props.onRetry} />;
    if (!rows) return <Waiting doing={`正在读取${props.title}`} />;
    if (!some)
      return (
        <Words icon="inbox" title={props.empty.title} action={props.empty.action}>
          {props.empty.body}
        </Words>
      );
    return (
      <ListTable
        {...props}
        rows={rows}
        bands={bands}
        order={order}
        onOrder={orderBy}
        {...(props.batch && { picked: picks, onPick: setPicks })}
      />
    );
  };
  return (
    <>
      <div className={css.page} data-screen-only={!drawn || undefined} data-drawn={drawn || undefined}>
        <PageHead
          title={props.title}
          count={drawn ? props.printed : props.count}
          views={
            props.figures && (
              <FilterTabs
                label="看法"
                options={views}
                value={drawn ? 'figures' : ''}
                onChange={(view) => say({ view })}
              />
            )
          }
          line={props.line}
          {...(props.back && { back: props.back })}
          primary={props.primary}
          tools={
            <>
              {!drawn && (
                <Button
                  variant="subtle"
                  color="gray.8"
                  leftSection={<Icon name="save" />}
                  onClick={exportSeen}
                  disabled={!some}
                >
                  导出所见
                </Button>
              )}
              <Button
                variant="subtle"
                color="gray.8"
                leftSection={<Icon name="print" />}
                onClick={print}
                disabled={!some}
              >
                打印
              </Button>
            </>
          }
        />
        {drawn ? null : props.batch && picked.length > 0 ? (
          <div className={css.batch}>
            <span>已选 {picked.length} 项</span>
            {props.batch(picked, pickNone)}
            <Button variant="subtle" color="gray.8" onClick={pickNone}>
              取消选择
            </Button>
          </div>
        ) : (
          props.filters
        )}
        {drawn ? (
          props.figures
        ) : (
          <div className={css.body} aria-busy={props.rows === undefined}>
            {body()}
          </div>
        )}
        {some && !drawn && props.foot && <div className={css.foot}>{props.foot}</div>}
      </div>
      {printing && some && !drawn && (
        <PrintedList
          title={props.title}
          line={[`共 ${rows.length} 行`, props.printed].filter(Boolean).join('，')}
          bands={bands}
          {...seen(rows, props.columns)}
        />
      )}
    </>
  );
}
