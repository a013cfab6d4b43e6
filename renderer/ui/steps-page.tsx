import type { ReactNode } from 'react';
import css from './steps-page.module.css';

/** The pattern of every task in steps: numbered steps on the left, the step in hand, what will happen on the right. */
export function StepsPage(props: {
  title: string;
  steps: string[];
  /** Counted from 0; past the last, or -1 where all was taken back, once it is over. */
  current: number;
  /** The question of the step in hand. */
  heading: string;
  children: ReactNode;
  /** What will happen, in words and figures; the last step says what will be written. */
  ahead?: ReactNode;
  /** The way back and the way on. */
  actions: ReactNode;
}) {
  const over = props.current < 0 || props.current >= props.steps.length;
  const aheadTitle = over ? '接下来' : '将会怎样';
  return (
    <div className={css.room}>
      <div className={css.page}>
        <div className={css.side}>
          <h1 className={css.title}>{props.title}</h1>
          <ol className={css.steps}>
            {props.steps.map((step, at) => (
              <li
                key={step}
                className={css.step}
                data-done={at < props.current || undefined}
                aria-current={at === props.current ? 'step' : undefined}
              >
                <span className={css.number} aria-hidden="true">
                  {at < props.current ? '✓' : at + 1}
                </span>
                {step}
                {at < props.current && <span className={css.heard}>（已完成）</span>}
              </li>
            ))}
          </ol>
        </div>
        <section className={css.main} aria-label={props.heading}>
          <h2 className={css.heading}>{props.heading}</h2>
          <div className={css.content}>{props.children}</div>
          {props.actions && <div className={css.actions}>{props.actions}</div>}
        </section>
        {props.ahead && (
          <aside className={css.ahead} aria-label={aheadTitle}>
            <h2 className={css.aheadTitle}>{aheadTitle}</h2>
            {props.ahead}
          </aside>
        )}
      </div>
    </div>
  );
}
