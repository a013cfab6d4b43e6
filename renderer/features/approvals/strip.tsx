import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Matter } from '#features/approvals/contract.ts';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { ApprovalActions } from './actions.tsx';
import { NoChair } from './no-chair.tsx';
import css from './strip.module.css';
import { stateWords } from './words.ts';

/** Above a board or a return: how its approval stands, and what may be done about it next. */
export function ApprovalStrip({ matter, title }: { matter: Matter; title: string }) {
  const { query } = useApi();
  const { today } = useDesk();
  const asked = useQuery(
    query.approvals.state.queryOptions({ input: matter, staleTime: 0, placeholderData: keepPreviousData }),
  );
  if (!asked.data) return null;
  const { latest, seen, hasChair } = asked.data;
  const { word, tone, sentence } = stateWords(latest, Number(today.slice(0, 4)));
  return (
    <section className={css.strip} aria-label="审定情况">
      <div className={css.words}>
        <Status tone={tone}>{word}</Status>
        <p className={css.sentence}>{sentence}</p>
        {latest?.state === 'asked' && !hasChair && (
          <p className={css.sentence}>
            <NoChair />
          </p>
        )}
      </div>
      <div className={css.actions}>
        <ApprovalActions matter={matter} title={title} latest={latest} seen={seen} />
      </div>
    </section>
  );
}
