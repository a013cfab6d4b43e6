import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BookView, TableReading } from '#features/exchange/contract.ts';
import { formOf, WORKBOOK_FORMS, type WorkbookKind } from '#features/exchange/rules/headings.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import css from './reading-editor.module.css';

const letter = (column: number): string =>
  column > 26
    ? letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** Says of one table which kind it is, which rows are its head, and which column is what; the first rows stand below. */
export function ReadingEditor(props: {
  sheet: BookView['sheets'][number];
  /** How the table is read at the moment; undefined for a sheet that is not. */
  table: TableReading | undefined;
  busy: boolean;
  onTell(table: TableReading | undefined): void;
  onAutomatic(): void;
}) {
  const { sheet, table, busy } = props;
  const [begun, setBegun] = useState({ headTop: table?.headTop ?? 1, headRow: table?.headRow ?? 1 });
  const { headTop, headRow } = table ?? begun;
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const fieldOf = new Map(table?.columns?.map(({ column, field }) => [column, field]));
  const lastRow = Math.min(sheet.rowCount, 30);
  const rowChoices = Array.from({ length: lastRow }, (_, at) => String(at + 1));

  const tellKind = (kind: string) =>
    props.onTell(
      kind === ''
        ? undefined
        : {
            kind: kind as WorkbookKind,
            headTop,
            headRow,
            fixed: table?.fixed,
            withHidden: table?.withHidden,
          },
    );
  const tellHead = (top: number, bottom: number) => {
    const head = { headTop: Math.min(top, bottom), headRow: Math.max(top, bottom) };
    setBegun(head);
    if (table) props.onTell({ ...table, ...head, columns: undefined });
  };
  const tellColumn = (column: number, field: string) => {
    const columns = Array.from({ length: width }, (_, at) => ({
      column: at + 1,
      field: fieldOf.get(at + 1) ?? '',
    }));
    const repeats = table && formOf(table.kind).fields[field]?.repeats;
    const freed = columns.map((own) => (own.field === field && !repeats ? { ...own, field: '' } : own));
    if (table)
      props.onTell({
        ...table,
        columns: freed.map((own) => (own.column === column ? { column, field } : own)),
      });
  };
  const taken = new Set(table?.columns?.map(({ field }) => field));
  // most registers are of one station, and have no column for it
  const { sayable = [] } = table ? formOf(table.kind) : {};
  const lacking = sayable.filter((field) => !taken.has(field));

  return (
    <div className={css.editor}>
      <div className={css.line}>
        <ChoiceField
          label="这张表是"
          disabled={busy}
          none="不导入"
          options={WORKBOOK_FORMS.map(({ kind, title }) => ({ value: kind, label: title }))}
          value={table?.kind ?? ''}
          onChange={tellKind}
        />
        <NativeSelect
          label="表头从第几行"
          disabled={busy}
          value={String(headTop)}
          data={rowChoices}
          onChange={(event) =>
            tellHead(Number(event.currentTarget.value), Math.max(headRow, Number(event.currentTarget.value)))
          }
        />
        <NativeSelect
          label="到第几行"
          disabled={busy}
          value={String(headRow)}
          data={rowChoices}
          onChange={(event) =>
            tellHead(Math.min(headTop, Number(event.currentTarget.value)), Number(event.currentTarget.value))
          }
        />
        <Button variant="default" disabled={busy} onClick={props.onAutomatic}>
          恢复自动认读
        </Button>
      </div>
      {table && sheet.hiddenRows > 0 && (
        <Checkbox
          label={`连同隐藏的 ${sheet.hiddenRows} 行一起导入`}
          disabled={busy}
          checked={table.withHidden === true}
          onChange={(event) => props.onTell({ ...table, withHidden: event.currentTarget.checked })}
        />
      )}
      {table && lacking.length > 0 && (
        <div className={css.line}>
          {lacking.map((field) => (
            <FixedValue
              key={`${field} ${table.fixed?.[field] ?? ''}`}
              label={`各行统一的${formOf(table.kind).fields[field]?.label}`}
              value={table.fixed?.[field] ?? ''}
              busy={busy}
              onChange={(value) => props.onTell({ ...table, fixed: { ...table.fixed, [field]: value } })}
            />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className={css.sheet} tabIndex={0} aria-label={`工作表“${sheet.sheet}”的前几行`}>
        <table className={css.grid}>
          <thead>
            <tr>
              <td />
              {Array.from({ length: width }, (_, at) => at + 1).map((column) => (
                <th key={column} scope="col">
                  {letter(column)}
                  {table && (
                    <ChoiceField
                      bare
                      inTable
                      label={`${letter(column)} 列是`}
                      disabled={busy}
                      none="不导入"
                      options={Object.entries(formOf(table.kind).fields).map(([value, { label }]) => ({
                        value,
                        label,
                      }))}
                      value={fieldOf.get(column) ?? ''}
                      onChange={(field) => tellColumn(column, field)}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
              <tr key={at} data-head={(at + 1 >= headTop && at + 1 <= headRow) || undefined}>
                <th scope="row">{at + 1}</th>
                {Array.from({ length: width }, (_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={place} title={row[place]}>
                    {row[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Told once it is left, not at each key. */
function FixedValue(props: { label: string; value: string; busy: boolean; onChange(value: string): void }) {
  const [value, setValue] = useState(props.value);
  return (
    <TextInput
      label={props.label}
      disabled={props.busy}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => value !== props.value && props.onChange(value)}
    />
  );
}
