import { Button } from '@mantine/core';
import css from './refusal.module.css';

/** Why something could not be shown or done, in the office's words, and the way out. */
export type RefusalView = {
  message: string;
  remedy?: string | undefined;
  details?: string[] | undefined;
};

/** A refusal: what happened, where, what to do; never a code, never a dead end. */
export function Refused({ refusal, onRetry }: { refusal: RefusalView; onRetry?: (() => void) | undefined }) {
  return (
    <div className={css.refused} role="alert">
      <span className={css.shape} aria-hidden="true">
        未成
      </span>
      <div className={css.words}>
        <p className={css.message}>{refusal.message}</p>
        {refusal.details && refusal.details.length > 0 && (
          <ul className={css.details}>
            {refusal.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {refusal.remedy && <p className={css.remedy}>{refusal.remedy}</p>}
        {onRetry && (
          <Button className={css.retry} variant="default" onClick={onRetry}>
            再试一次
          </Button>
        )}
      </div>
    </div>
  );
}
