import type { Update } from '#features/exchange/contract.ts';
import css from './recognised.module.css';

/** What would change in records that are there: old beside new. */
export function Updates({ updates }: { updates: Update[] }) {
  return (
    <details className={css.details}>
      <summary>看更新会改动什么（{updates.length} 条）</summary>
      <ul className={css.updates}>
        {updates.map(({ sheet, row, subject, differences }) => (
          <li key={`${sheet} ${row}`}>
            第 {row} 行 {subject}
            <Differences label={`第 ${row} 行 ${subject}`} differences={differences} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * Fields with what the record says and what the workbook says beside each other; what differs stands out. With `keeps`, what
 * the workbook leaves blank stays as the record has it, and is said so.
 */
export function Differences(props: { label: string; differences: Update['differences']; keeps?: true }) {
  const { label, differences, keeps } = props;
  return (
    <table className={css.differences} aria-label={`${label}的新旧对照`}>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">现有记录</th>
          <th scope="col">表格里</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field may change in several of a record's rows
          <tr key={at} className={before === after || (keeps && after === '') ? css.same : undefined}>
            <th scope="row">{field}</th>
            <td>{before || '（空）'}</td>
            <td>{after || (keeps ? '（没有填）' : '（空）')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
