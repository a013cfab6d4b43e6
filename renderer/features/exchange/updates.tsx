import type { Update } from '#features/exchange/contract.ts';
import css from './recognised.module.css';

/** What would change in records that are there: old beside new. */
export function Updates({ updates }: { updates: Update[] }) {
  return (
    <details className={css.details}>
      <summary>看更新会改动什么（{updates.length} 条）</summary>
      <ul className={css.left}>
        {updates.map(({ sheet, row, subject, differences }) => (
          <li key={`${sheet} ${row}`}>
            第 {row} 行 {subject}
            <Differences differences={differences} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Fields whose old and new words stand beside each other. */
export function Differences({ differences }: { differences: Update['differences'] }) {
  return (
    <ul className={css.differences}>
      {differences.map(({ field, before, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may change in several of a record's rows
        <li key={at}>
          {field}：<del>{before || '（空）'}</del> → <ins>{after || '（空）'}</ins>
        </li>
      ))}
    </ul>
  );
}
