import { useId } from 'react';
import css from './charts.module.css';
import { type Fill, Patterns, paint } from './fills.tsx';

const percent = (value: number, whole: number) => `${whole > 0 ? Math.min(1, value / whole) * 100 : 0}%`;

/**
 * One thin bar beside the number that it stands for: `value` of `of` in ink, an outline as far as the cap or the whole
 * (`cap`) where there is one. The number is in the table; the bar says nothing to who cannot see it.
 */
export function Bar({
  value,
  of,
  cap,
  fill = 'ink',
}: {
  value: number;
  of: number;
  cap?: number;
  fill?: Fill;
}) {
  const id = useId();
  return (
    <svg className={css.bar} aria-hidden="true" focusable="false">
      <Patterns id={id} />
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
        className={fill === 'ink' || value === 0 ? '' : css.outline}
        fill={paint(fill, id)}
      />
    </svg>
  );
}
