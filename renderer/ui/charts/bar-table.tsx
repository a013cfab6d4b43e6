import { percent } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Bar } from './bar.tsx';

/** A column of bars on one scale; the numbers stand in the columns beside it. */
export function barColumn<Row>(
  rows: readonly Row[],
  bar: {
    value: (row: Row) => number;
    /** The whole or the cap that the value is a part of; drawn as an outline. */
    cap?: (row: Row) => number | undefined;
    /** The end of the scale, where it is not the longest bar. */
    of?: number;
  },
): ListColumn<Row> {
  const of = bar.of ?? Math.max(0, ...rows.map((row) => Math.max(bar.value(row), bar.cap?.(row) ?? 0)));
  return {
    key: 'bar',
    title: '',
    text: () => '',
    cell: (row) => <Bar value={bar.value(row)} of={of} cap={bar.cap?.(row)} />,
  };
}

/** Words with their share of a whole, a bar a row. */
export function ShareTable({
  label,
  head,
  unit,
  rows,
}: {
  label: string;
  head: string;
  unit: string;
  rows: readonly { name: string; count: number }[];
}) {
  const whole = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <RuledTable
      label={label}
      rows={[...rows]}
      id={({ name }) => name}
      columns={[
        { key: 'name', title: head, width: 9, text: ({ name }) => name || '未填写' },
        barColumn(rows, { value: ({ count }) => count }),
        { key: 'count', title: `${unit}数`, width: 4.5, align: 'right', text: ({ count }) => String(count) },
        {
          key: 'share',
          title: '占比',
          width: 5,
          align: 'right',
          text: ({ count }) => percent(count, whole),
        },
      ]}
    />
  );
}
