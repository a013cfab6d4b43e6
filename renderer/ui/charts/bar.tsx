import { useId } from 'react';
import css from './charts.module.css';
import { type Fill, Patterns, paint } from './fills.tsx';

const percent = (value: number, whole: number) => `${whole > 0 ? Math.min(1, value / whole) * 100 : 0}%`;

/**
 * One thin bar beside the number that it stands for: `value` of `of` in ink, and an outline as far as the cap or the whole
 * that it is a part of, where there is one; ticks are what it is measured by. The number is in the table; the bar says
 * nothing to who cannot see it.
 */
export function Bar(props: {
  value: number;
  of: number;
  cap?: number | undefined;
  ticks?: readonly number[];
  fill?: Fill;
}) {
  const { value, of, cap, ticks = [], fill = 'ink' } = props;
  const id = useId();
  return (
    <svg className={css.bar} aria-hidden="true" focusable="false">
      {fill !== 'ink' && <Patterns id={id} />}
      {cap !== undefined && (
        <rect
          data-part="cap"
          y="1"
          width={percent(cap, of)}
          height="12"
          className={css.outline}
          fill="#fff"
        />
      )}
      <rect
        data-part="value"
        y="1"
        width={percent(value, of)}
        height="12"
        fill={paint(fill, id)}
        {...(fill !== 'ink' && { className: css.outline })}
      />
      {ticks.map((tick) => (
        <rect
          key={tick}
          data-part="tick"
          x={percent(tick, of)}
          y="-2"
          width="2"
          height="18"
          className={css.tick}
        />
      ))}
    </svg>
  );
}
