import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useId } from 'react';
import css from './charts.module.css';
import { Patterns, paint } from './fills.tsx';
import type { Monthly } from './month-table.tsx';

const bare = { tickLine: false, axisLine: false };

/** Bars of twelve months over a scale from nothing; a module of its own, since the drawing of axes is a large library. */
export function MonthBars({ series }: { series: readonly Monthly[] }) {
  const id = useId();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const fillOf = (name: string) => series.find((one) => one.name === name)?.fill ?? 'ink';
  const data = Array.from({ length: 12 }, (_, at) => ({
    month: `${at + 1}月`,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[at] ?? 0])),
  }));
  return (
    <>
      <svg className={css.patterns} aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
      <BarChart
        className={css.months ?? ''}
        data={data}
        dataKey="month"
        series={series.map(({ name }) => ({ name, color: paint(fillOf(name), id) }))}
        barProps={({ name }) => ({
          isAnimationActive: false,
          stroke: 'var(--desk-ink)',
          strokeWidth: fillOf(name) === 'ink' ? 0 : 1,
          strokeOpacity: 1,
        })}
        barChartProps={{ margin: { top: 22, right: 5 * rem, bottom: 0, left: 0 }, barGap: 1 }}
        maxBarWidth={1.5 * rem}
        gridAxis="x"
        strokeDasharray="0"
        gridColor="var(--desk-line)"
        textColor="var(--desk-ink-soft)"
        withTooltip={false}
        withBarValueLabel
        valueLabelProps={{
          fontSize: 14,
          fill: 'var(--desk-ink)',
          formatter: (value) => (Number(value) > 0 ? String(value) : ''),
        }}
        xAxisProps={{ ...bare, height: 1, tick: false, axisLine: { stroke: 'var(--desk-ink)' } }}
        yAxisProps={{
          ...bare,
          width: 8 * rem,
          allowDecimals: false,
          tickCount: 3,
          tick: { fontSize: 14, fill: 'currentColor' },
        }}
        accessibilityLayer={false}
      />
    </>
  );
}
