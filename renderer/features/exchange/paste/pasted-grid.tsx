import { columnLetter } from '#electron/values/sheet.ts';
import type { BlankKind, Problem } from '#features/exchange/contract.ts';
import { formOf } from '#features/exchange/rules/headings.ts';
import { type PastedTable, pastedRow } from '#features/exchange/rules/pasted.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { UndrawnRows } from '#ui/undrawn-rows.tsx';
import { useLongRows } from '#ui/use-long-rows.ts';
import css from './paste.module.css';

/** The pasted rows under what each column is taken for; cells with something wrong are marked. */
export function PastedGrid(props: {
  kind: BlankKind;
  table: PastedTable;
  problems: readonly Problem[];
  onTake(at: number, field: string): void;
}) {
  const { kind, table, problems } = props;
  const { body, drawn, long, above, below, measure } = useLongRows(table.rows.length);
  const span = table.columns.length + 1;
  const options = Object.entries(formOf(kind).fields).map(([value, { label }]) => ({ value, label }));
  const wrongAt = (row: number, column: number) =>
    problems.find((problem) => problem.row === row && problem.column === columnLetter(column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must get there
    <section className={css.scroll} aria-label="粘贴的内容" tabIndex={0}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th className={css.number}>行</th>
            {table.columns.map(({ heading, field }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              <th key={at}>
                <ChoiceField
                  bare
                  inTable
                  label={`${columnLetter(at + 1)} 列是什么`}
                  none="不导入"
                  options={options}
                  value={field}
                  onChange={(taken) => props.onTake(at, taken)}
                />
                {table.hasHead && <span className={css.heading}>{heading}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <UndrawnRows height={above} span={span} />
          {drawn.map((at) => (
            <tr key={at} {...(long && { ref: measure, 'data-index': at })}>
              <th scope="row" className={css.number}>
                {pastedRow(table, at)}
              </th>
              {table.columns.map((_, place) => {
                const wrong = wrongAt(pastedRow(table, at), place + 1);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                  <td key={place} data-wrong={wrong?.severity} title={wrong?.message}>
                    {table.rows[at]?.[place]}
                  </td>
                );
              })}
            </tr>
          ))}
          <UndrawnRows height={below} span={span} />
        </tbody>
      </table>
    </section>
  );
}
