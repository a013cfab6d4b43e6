import { Link } from 'react-router';
import type { z } from 'zod';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { Section } from '#ui/section.tsx';
import { useMay } from '../../may.ts';
import css from './detail-page.module.css';
import { slipAddress } from './step-form.tsx';

const slips = [
  { template: 'assignment-slip', word: '交办单' },
  { template: 'urging-slip', word: '督办单' },
  { template: 'return-slip', word: '退回单' },
  { template: 'request-views', word: '征询意见表' },
];

/** The papers made about an opinion, and those that can be made. */
export function PapersOf({ opinion }: { opinion: z.infer<typeof opinionDetailSchema> }) {
  const may = useMay();
  return (
    <Section title="出过的件">
      {opinion.papers.length === 0 && <p className={css.soft}>还没有出过件。</p>}
      <ul className={css.papers}>
        {opinion.papers.map(({ id, label, number, stateName }) => (
          <li key={id} className={css.paper}>
            <Link to={`/official-documents/papers/${id}`}>{label}</Link>
            <span className={css.soft}>{number || stateName}</span>
          </li>
        ))}
      </ul>
      {may('officialDocuments.preview') && (
        <p className={css.make}>
          出件：
          {slips.map(({ template, word }) => (
            <Link key={template} to={slipAddress(template, opinion)}>
              {word}
            </Link>
          ))}
        </p>
      )}
    </Section>
  );
}
