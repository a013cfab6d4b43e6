import type { Coverage } from '#features/reportbacks/rules/coverage.ts';
import { barColumn } from '#ui/charts/bar-table.tsx';
import { Legend } from '#ui/charts/legend.tsx';
import { ShareBar, shareLegend } from '#ui/charts/share-bar.tsx';
import { Figures } from '#ui/figures.tsx';
import { dayOf, percent } from '#ui/format.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { type Reportback, shareWords } from './reportback.ts';

/** How far report-backs of the year cover the deputies, and each count of votes as one bar. */
export function ReportbackFigures(props: {
  year: number;
  rows: readonly Reportback[] | undefined;
  coverage: Coverage | undefined;
  options: readonly string[];
  refusal?: RefusalView | undefined;
  onRetry?: () => void;
}) {
  const { year, options, coverage } = props;
  const counted = (props.rows ?? []).filter(({ refusals, issued }) => refusals.length === 0 && issued > 0);
  const covered = coverage
    ? [
        { name: '本级代表', ...coverage.own },
        { name: '上级代表', ...coverage.higher },
      ]
    : [];
  return (
    <Figures
      what="述职评议"
      ready={props.rows !== undefined}
      refusal={props.refusal}
      onRetry={props.onRetry}
      empty={props.rows?.length === 0 && `${year} 年还没有述职评议`}
    >
      <Section title={`${year} 年述职覆盖`} aside="外框是全部代表，实心是已述职、计票相符的">
        <RuledTable
          label="述职覆盖"
          rows={covered}
          id={({ name }) => name}
          columns={[
            { key: 'name', title: '代表', width: 8, text: ({ name }) => name },
            barColumn(covered, { value: ({ count }) => count, cap: ({ of }) => of }),
            {
              key: 'count',
              title: '述职 / 全部',
              width: 8,
              align: 'right',
              text: ({ count, of }) => `${count} / ${of} 人`,
            },
            {
              key: 'rate',
              title: '覆盖',
              width: 6,
              align: 'right',
              text: ({ count, of }) => percent(count, of),
            },
          ]}
        />
      </Section>
      <Section title="测评得票" aside="每名代表一条，全长是各项票数之和；计票不符的不画">
        <Legend entries={shareLegend(options)} />
        <RuledTable
          label="测评得票"
          rows={counted}
          id={({ id }) => id}
          open={({ id }) => `/reportbacks/${id}`}
          empty="还没有相符的计票。"
          columns={[
            { key: 'deputy', title: '述职代表', width: 7, text: ({ deputy }) => deputy },
            { key: 'date', title: '日期', width: 7, text: ({ date }) => dayOf(date, year) },
            {
              key: 'votes',
              title: '',
              text: () => '',
              cell: (row) => <ShareBar bare label={row.deputy} unit="票" parts={partsOf(row, options)} />,
            },
            ...options.map((option) => ({
              key: option,
              title: option,
              width: 6,
              align: 'right' as const,
              text: ({ votes }: Reportback) => shareWords(votes.find((vote) => vote.option === option)),
            })),
          ]}
        />
      </Section>
    </Figures>
  );
}

/** The votes of a count in the order of the ballot's options. */
export const partsOf = ({ votes }: Reportback, options: readonly string[]) =>
  options.map((option) => ({
    name: option,
    count: votes.find((vote) => vote.option === option)?.count ?? 0,
  }));
