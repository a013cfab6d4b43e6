import { Refused } from '#ui/refusal.tsx';
import { Status } from '#ui/status.tsx';
import css from './page.module.css';
import type { Preview } from './restore.ts';

/** Whether the backup is whole, and what going back to it would bring and cost. */
export function PreviewStep({ found }: { found: Preview }) {
  if (!found.ok)
    return (
      <Refused
        refusal={{
          message: '这份备份核对不上，不能用来恢复。',
          details: found.problems,
          remedy: '请另选一份备份。',
        }}
      />
    );
  return (
    <>
      <Status tone="good">这份备份完整可用</Status>
      <ul className={css.sentences}>
        {found.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
