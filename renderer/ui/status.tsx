import css from './status.module.css';

/** What a state means to the office: settled, needs looking at, wrong or late, under way, not begun. */
export type Tone = 'good' | 'warn' | 'bad' | 'going' | 'quiet';

const shapes = {
  good: <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2" />,
  warn: <path d="M8 2.5L14.5 13.5H1.5z" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  bad: <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill="currentColor" />,
  going: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  quiet: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
} satisfies Record<Tone, React.ReactNode>;

/** A state by word and by shape; the colour comes third. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={css.status} data-tone={tone}>
      <svg viewBox="0 0 16 16" width="0.8125em" height="0.8125em" aria-hidden="true" focusable="false">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
