import { useId } from 'react';
import css from './charts.module.css';
import { fillsInOrder, Patterns, paint } from './fills.tsx';
import { Legend } from './legend.tsx';

/** A part of a whole, by its name. */
export type Part = { name: string; count: number };

/** The fill of the part at a place; what is beyond the known fills is left empty. */
const fillAt = (at: number) => fillsInOrder[at] ?? 'empty';

/** A whole as one bar, its parts side by side in the order given; without `bare`, their names and numbers under it. */
export function ShareBar({
  label,
  parts,
  unit,
  bare,
}: {
  label: string;
  parts: readonly Part[];
  unit: string;
  /** The names and numbers stand elsewhere. */
  bare?: boolean;
}) {
  const id = useId();
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { count }) => sum + count, 0));
  const share = (count: number) => `${whole === 0 ? 0 : (count / whole) * 100}%`;
  const words = parts.map(({ name, count }) => `${name}${count}${unit}`).join('，');
  return (
    <figure className={css.share}>
      <svg className={css.bar} role="img" aria-label={`${label}：${words}`}>
        <Patterns id={id} />
        {parts.map(({ name, count }, at) => (
          <rect
            key={name}
            data-part={name}
            x={share(starts[at] ?? 0)}
            y="1"
            width={share(count)}
            height="12"
            className={count > 0 ? css.outline : ''}
            fill={paint(fillAt(at), id)}
          />
        ))}
      </svg>
      {!bare && (
        <Legend
          entries={parts.map(({ name, count }, at) => ({
            name: `${name} ${count} ${unit}`,
            fill: fillAt(at),
          }))}
        />
      )}
    </figure>
  );
}

/** What the fills of several bars with the same parts mean. */
export const shareLegend = (names: readonly string[]) =>
  names.map((name, at) => ({ name, fill: fillAt(at) }));
