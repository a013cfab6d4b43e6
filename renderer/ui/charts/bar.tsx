import css from './charts.module.css';

const percent = (value: number, whole: number) => `${whole > 0 ? Math.min(1, value / whole) * 100 : 0}%`;

/**
 * One thin bar beside the number that it stands for: `value` of `of` in ink, and an outline as far as the cap or the whole
 * that it is a part of, where there is one. The number is in the table; the bar says nothing to who cannot see it.
 */
export function Bar({ value, of, cap }: { value: number; of: number; cap?: number | undefined }) {
  return (
    <svg className={css.bar} aria-hidden="true" focusable="false">
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
      <rect data-part="value" y="1" width={percent(value, of)} height="12" fill="var(--desk-ink)" />
    </svg>
  );
}
