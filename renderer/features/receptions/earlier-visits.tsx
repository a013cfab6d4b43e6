import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayOf } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import css from './earlier-visits.module.css';

/** So many at the most are shown. */
const shown = 3;

/** What a visitor of this name came with in the last three years, while the visitor is still there; no more is asked once it is saved. */
export function EarlierVisits({ visitor, ended }: { visitor: string; ended: boolean }) {
  const { query } = useApi();
  const { year } = useDesk();
  const [name] = useDebouncedValue(visitor.trim(), 300);
  const asked = useQuery(
    query.receptions.ofVisitor.queryOptions({
      input: ended || name.length < 2 ? skipToken : { visitor: name },
    }),
  );
  const visits = asked.data ?? [];
  if (visits.length === 0) return null;
  return (
    <Section title={`${name}来过 ${visits.length} 次`} aside="同名的也在内，请对住址">
      <ul className={css.visits}>
        {visits.slice(0, shown).map(({ id, date, station, address, matter }) => (
          <li key={id} className={css.visit}>
            <Link to={`/receptions/${id}`}>{dayOf(date, year)}</Link>
            <span className={css.matter}>{matter}</span>
            <span className={css.soft}>{[address, station].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
