import { useQuery } from '@tanstack/react-query';
import { barColumn } from '#ui/charts/bar-table.tsx';
import { Figures } from '#ui/figures.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';

/** Receptions and voters of the year, station by station. */
export function StationFigures() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const rows = (list.data ?? []).toSorted((one, other) => other.voters - one.voters);
  return (
    <Figures
      what="接待登记"
      ready={list.data !== undefined}
      empty={rows.every(({ voters }) => voters === 0) && `${year} 年还没有接待登记`}
      {...trouble(list)}
    >
      <Section title={`${year} 年各站点接待`} aside="长短按来访人次">
        <RuledTable
          label="各站点接待"
          rows={rows}
          id={({ id }) => id}
          open={({ id }) => `/stations/${id}?tab=months`}
          columns={[
            { key: 'name', title: '联络站', width: 16, text: ({ name }) => name },
            barColumn(rows, { value: ({ voters }) => voters }),
            {
              key: 'voters',
              title: '来访',
              width: 7,
              align: 'right',
              text: ({ voters }) => `${voters} 人次`,
            },
            {
              key: 'days',
              title: '接待',
              width: 6,
              align: 'right',
              text: ({ receptionDays }) => `${receptionDays} 次`,
            },
          ]}
        />
      </Section>
    </Figures>
  );
}
