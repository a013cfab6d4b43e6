import { useQuery } from '@tanstack/react-query';
import { openByUnit, opinionMonths } from '#features/opinions/rules/year-figures.ts';
import { barColumn } from '#ui/charts/bar-table.tsx';
import { Months } from '#ui/charts/months.tsx';
import { Figures } from '#ui/figures.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';

type Unit = ReturnType<typeof openByUnit>[number];

const count = (key: 'open' | 'overdue', title: string) => ({
  key,
  title,
  width: 6,
  align: 'right' as const,
  text: (row: Unit) => `${row[key]} 件`,
});

/** The year's opinions month by month, and what each unit still has to answer. */
export function OpinionFigures() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(query.opinions.list.queryOptions({ input: { year, state: 'all', search: '' } }));
  const rows = list.data?.rows;
  const months = opinionMonths(rows ?? []);
  const units = openByUnit(rows ?? []);
  return (
    <Figures
      what="意见建议"
      ready={rows !== undefined}
      empty={rows?.length === 0 && `${year} 年还没有意见建议`}
      {...trouble(list)}
    >
      <Section title={`${year} 年逐月提出`} aside="已答复的按提出的月份计">
        <Months
          label="逐月提出"
          charts={[
            [
              { name: '提出', unit: '件', values: months.map(({ raised }) => raised), fill: 'empty' },
              { name: '其中已答复', unit: '件', values: months.map(({ answered }) => answered), fill: 'ink' },
            ],
          ]}
        />
      </Section>
      <Section title="各承办单位在办" aside="外框是在办，实心是其中逾期；点单位看是哪几件">
        <RuledTable
          label="各承办单位在办"
          rows={units}
          id={({ unit }) => unit}
          open={({ unit }) => (unit ? `/opinions?state=open&unit=${encodeURIComponent(unit)}` : undefined)}
          empty="没有在办的意见建议。"
          columns={[
            { key: 'unit', title: '承办单位', width: 14, text: ({ unit }) => unit || '还没有交办' },
            barColumn(units, { value: ({ overdue }) => overdue, cap: ({ open }) => open }),
            count('open', '在办'),
            count('overdue', '其中逾期'),
          ]}
        />
      </Section>
    </Figures>
  );
}
