import css from './charts.module.css';
import { type Fill, paint } from './fills.tsx';

/**
 * Thin bars standing side by side, each as high as its value's share of `of`, on one line; what is unknown is left out.
 * Patterns of fills are those of `id`. Numbers stand beside it; the drawing says nothing to who cannot see it.
 */
export function Columns(props: {
  values: readonly (number | undefined)[];
  of: number;
  fillAt: (at: number) => Fill;
  id: string;
}) {
  const { values, of, fillAt, id } = props;
  const step = 100 / values.length;
  return (
    <svg className={css.columns} aria-hidden="true" focusable="false">
      {values.map((value, at) => {
        const height = of > 0 && value !== undefined ? (value / of) * 100 : 0;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place
            key={at}
            data-part="value"
            x={`${(at + 0.14) * step}%`}
            y={`${100 - height}%`}
            width={`${step * 0.72}%`}
            height={`${height}%`}
            fill={paint(fillAt(at), id)}
            {...(fillAt(at) !== 'ink' && fillAt(at) !== 'grey' && { className: css.outline })}
          />
        );
      })}
    </svg>
  );
}
