import css from './stages.module.css';

/** The stages of something on its way, from left to right; the current one is marked by weight and shape. */
export function Stages(props: {
  label: string;
  stages: { name: string; day?: string | undefined; done: boolean; current: boolean }[];
}) {
  return (
    <ol className={css.stages} aria-label={props.label}>
      {props.stages.map((stage) => (
        <li
          key={stage.name}
          className={css.stage}
          data-done={stage.done || undefined}
          aria-current={stage.current ? 'step' : undefined}
        >
          <span className={css.dot} aria-hidden="true">
            {stage.done ? '✓' : ''}
          </span>
          <span className={css.name}>{stage.name}</span>
          <span className={css.day}>{stage.day ?? ''}</span>
        </li>
      ))}
    </ol>
  );
}
