import { useQuery } from '@tanstack/react-query';
import { receptionMonths } from '#features/receptions/rules/months.ts';
import { Figures } from '#ui/figures.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { ReceptionMonths } from '../../reception-months.tsx';
import { trouble } from '../../refusal-of.ts';

/** The year's receptions month by month. */
export function ReceptionFigures() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(query.receptions.list.queryOptions({ input: { year, search: '' } }));
  const months = list.data && receptionMonths(list.data.rows);
  return (
    <Figures
      doing="正在统计接待登记"
      ready={months !== undefined}
      empty={list.data?.voters === 0 && `${year} 年还没有接待登记`}
      {...trouble(list)}
    >
      {months && (
        <Section title={`${year} 年逐月接待`} aside="次数按同一天同一地点计一次，人次按来访人计">
          <ReceptionMonths months={months} />
        </Section>
      )}
    </Figures>
  );
}
