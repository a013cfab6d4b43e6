import { useElementSize } from '@mantine/hooks';
import { DataTable } from 'mantine-datatable';
import { Link, useNavigate } from 'react-router';
import { fitting, type ListColumn, type ListOrder } from '#ui/list-column.ts';
import { SortButton } from '#ui/sort-button.tsx';
import css from './list-table.module.css';

/** The register itself: ruled rows under a head that stays, the first column leading to the entry. */
export function ListTable<Row>(props: {
  title: string;
  columns: ListColumn<Row>[];
  rows: Row[];
  id(row: Row): string;
  open?: ((row: Row) => string) | undefined;
  order: ListOrder | undefined;
  onOrder(order: ListOrder): void;
  picked?: Row[];
  onPick?(rows: Row[]): void;
}) {
  const navigate = useNavigate();
  const { ref, width } = useElementSize();
  const room = width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = width === 0 ? props.columns : fitting(props.columns, room);
  const { open, picked, onPick } = props;
  const orderOf = (key: string) => (props.order?.key === key ? props.order.direction : undefined);
  const turn = (key: string) => () =>
    props.onOrder({ key, direction: orderOf(key) === 'asc' ? 'desc' : 'asc' });
  return (
    <div ref={ref} className={css.room}>
      <DataTable<Row>
        pinFirstColumn
        classNames={{ root: css.root ?? '', table: css.table ?? '', header: css.head ?? '' }}
        height="100%"
        records={props.rows}
        idAccessor={props.id}
        columns={columns.map((column, at) => ({
          accessor: column.key,
          title: column.sort ? (
            <SortButton title={column.title} order={orderOf(column.key)} onOrder={turn(column.key)} />
          ) : (
            column.title
          ),
          textAlign: column.align ?? 'left',
          ellipsis: true,
          ...(column.narrow && { titleClassName: css.narrow ?? '', cellsClassName: css.narrow ?? '' }),
          ...(column.width && { width: `${column.width}rem` }),
          render: (row: Row) => {
            const face = column.cell?.(row) ?? <span title={column.text(row)}>{column.text(row)}</span>;
            return at === 0 && open ? (
              <Link className={css.link} to={open(row)} onClick={(event) => event.stopPropagation()}>
                {face}
              </Link>
            ) : (
              face
            );
          },
        }))}
        highlightOnHover={open !== undefined}
        {...(open && {
          onRowClick: ({ record, event }: { record: Row; event: React.MouseEvent }) => {
            const selecting = window.getSelection()?.toString() !== '';
            if (!selecting && !event.defaultPrevented) void navigate(open(record));
          },
        })}
        {...(picked &&
          onPick && {
            selectedRecords: picked,
            onSelectedRecordsChange: onPick,
            allRecordsSelectionCheckboxProps: { 'aria-label': '全选' },
            getRecordSelectionCheckboxProps: (row: Row) => ({
              'aria-label': `选择${props.columns[0]?.text(row) ?? ''}`,
            }),
          })}
      />
    </div>
  );
}
