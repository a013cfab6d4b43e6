import { Link } from 'react-router';
import type { z } from 'zod';
import { documentDate } from '#electron/values/plain-date.ts';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { Facts } from '#ui/facts.tsx';
import { Section } from '#ui/section.tsx';

/** Who raised an opinion, and whose turn it is. */
export function OpinionFactsPanel({ opinion }: { opinion: z.infer<typeof opinionDetailSchema> }) {
  return (
    <Section title="提出与承办">
      <Facts
        facts={[
          {
            label: '领衔代表',
            value: <Link to={`/deputies/${opinion.leadId}`}>{opinion.lead}</Link>,
          },
          { label: '附议代表', value: opinion.cosigners.map(({ name }) => name).join('、') },
          { label: '提出日期', value: documentDate(opinion.raisedOn) },
          { label: '交办日期', value: opinion.assignedOn ? documentDate(opinion.assignedOn) : '' },
          { label: '承办单位', value: opinion.unit },
          { label: '备注', value: opinion.note },
        ]}
      />
    </Section>
  );
}
