import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { otherOpinionSchema } from '#features/opinions/contract.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { formOfPage } from '#ui/form-page.tsx';
import { dayOf } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { useDesk } from '../../desk.tsx';
import { DeadlineStatus } from './deadline.tsx';
import css from './detail-page.module.css';

/** An opinion as it is pointed out. */
export type Pointed = { id: string; number: string };

/**
 * Opinions of the last years about the same matter, each with why it is named. `onMerge` goes on with one of them; `onHear`,
 * pressed on a button that saves the form beside which they stand, notes on one what is said there.
 */
export function SimilarOpinions(props: {
  similar: readonly z.infer<typeof otherOpinionSchema>[];
  onMerge?: ((id: string) => void) | undefined;
  onHear?: ((opinion: Pointed) => void) | undefined;
}) {
  const { similar, onMerge, onHear } = props;
  const { year } = useDesk();
  if (similar.length === 0) return null;
  return (
    <Section title="相似的意见" aside={`${similar.length} 件`}>
      <ul className={css.papers}>
        {similar.map(({ id, number, title, lead, raisedOn, unit, deadline, reason, takesVoters }) => (
          <li key={id} className={css.other}>
            <Link to={`/opinions/${id}`}>{subjectOf(title)}</Link>
            <span className={css.soft}>
              {[`第${number}号`, lead, dayOf(raisedOn, year), unit].filter(Boolean).join('　')}
            </span>
            <span className={css.soft}>{reason}</span>
            <span className={css.state}>
              <DeadlineStatus deadline={deadline} />
              {onMerge && waits.has(deadline.state) && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`并入第${number}号`}
                  onClick={() => onMerge(id)}
                >
                  并案
                </Button>
              )}
              {onHear && takesVoters && (
                <Button
                  type="submit"
                  form={formOfPage}
                  variant="default"
                  size="compact-sm"
                  aria-label={`记到第${number}号`}
                  onClick={() => onHear({ id, number })}
                >
                  记到这一件
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a matter is still handled, and another can go on with it. */
const waits = new Set(['overdue', 'due-today', 'due-this-week', 'running', 'not-assigned']);
