import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '#ui/icons.tsx';
import css from './rows-field.module.css';

/** The rows of a small table, typed cell by cell. */
export function RowsField(props: {
  label: string;
  hint?: string | undefined;
  columns: string[];
  rows: string[][];
  onChange(rows: string[][]): void;
}) {
  const { label, columns, rows, onChange } = props;
  const set = (row: number, column: number, value: string) =>
    onChange(
      rows.map((cells, at) =>
        at === row ? columns.map((_, place) => (place === column ? value : (cells[place] ?? ''))) : cells,
      ),
    );
  return (
    <fieldset className={css.rows}>
      <legend className={css.label}>{label}</legend>
      {props.hint && <p className={css.hint}>{props.hint}</p>}
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order while they are typed
              <tr key={row}>
                {columns.map((column, place) => (
                  <td key={column}>
                    <input
                      className={css.cell}
                      aria-label={`第${row + 1}行${column}`}
                      value={cells[place] ?? ''}
                      onChange={(event) => set(row, place, event.currentTarget.value)}
                      autoComplete="off"
                    />
                  </td>
                ))}
                <td className={css.tool}>
                  <ActionIcon
                    variant="subtle"
                    color="gray.8"
                    aria-label={`去掉第${row + 1}行`}
                    onClick={() => onChange(rows.toSpliced(row, 1))}
                  >
                    <Icon name="close" />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        variant="subtle"
        color="gray.8"
        leftSection={<Icon name="plus" />}
        onClick={() => onChange([...rows, columns.map(() => '')])}
      >
        加一行
      </Button>
    </fieldset>
  );
}
