import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Shape } from '#features/practices/schema/shape.ts';
import { valueWords } from '#features/practices/schema/value-words.ts';
import { Icon } from '#ui/icons.tsx';
import { useEditing, type ValueFieldProps } from './editing.ts';
import css from './settings.module.css';
import { emptyValue, groupOf, listOf } from './values.ts';

/** What an entry is called in its list, and what else it says: its own name with the rest, or all of it in words. */
function lineOf(of: Shape, entry: unknown): { title: string; words: string } {
  const group = groupOf(entry);
  const key = ['name', 'heading'].find((one) => typeof group[one] === 'string' && group[one] !== '');
  if (key === undefined || of.kind !== 'group') return { title: valueWords(of, entry), words: '' };
  const rest = { ...of, fields: of.fields.filter((field) => field.key !== key) };
  return { title: String(group[key]), words: valueWords(rest, entry) };
}

/** A list of entries with fields of their own: one line each, opened to be changed, moved, added and taken away. */
export function EntriesField({
  shape,
  label,
  bare,
  value,
  onChange,
  path,
  children,
}: ValueFieldProps<'list'> & {
  /** The editor of one entry. */
  children(entry: Pick<ValueFieldProps, 'label' | 'value' | 'onChange' | 'path'>): ReactNode;
}) {
  const { here, readOnly } = useEditing(path);
  const [open, setOpen] = useState<number>();
  const entries = listOf(value);
  const move = (from: number, to: number) => {
    const entry = entries[from];
    onChange(entries.toSpliced(from, 1).toSpliced(to, 0, entry));
    setOpen((now) => (now === from ? to : now === to ? from : now));
  };
  return (
    <div className={css.entries}>
      {!bare && <div className={css.label}>{label}</div>}
      <ol className={css.list} aria-label={label}>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are known by their place while they are edited
          <li key={at} className={css.entry}>
            <EntryHead
              at={at}
              last={entries.length - 1}
              {...lineOf(shape.of, entry)}
              open={open === at}
              path={[...path, at]}
              onOpen={() => setOpen(open === at ? undefined : at)}
              onMove={(to) => move(at, to)}
              onRemove={() => {
                onChange(entries.toSpliced(at, 1));
                setOpen(undefined);
              }}
            />
            {open === at && (
              <div className={css.inside}>
                {children({
                  label: `${label}第${at + 1}项`,
                  value: entry,
                  onChange: (next) => onChange(entries.toSpliced(at, 1, next)),
                  path: [...path, at],
                })}
              </div>
            )}
          </li>
        ))}
      </ol>
      {here && <p className={css.problem}>{here}</p>}
      {!readOnly && (
        <Button
          variant="subtle"
          color="gray.8"
          size="compact-md"
          leftSection={<Icon name="plus" />}
          aria-label={`${label}：加一项`}
          onClick={() => {
            onChange([...entries, emptyValue(shape.of, entries)]);
            setOpen(entries.length);
          }}
        >
          加一项
        </Button>
      )}
    </div>
  );
}

function EntryHead(props: {
  at: number;
  last: number;
  title: string;
  words: string;
  open: boolean;
  path: (string | number)[];
  onOpen(): void;
  onMove(to: number): void;
  onRemove(): void;
}) {
  const { at, last, title, words, open, onOpen, onMove, onRemove } = props;
  const { below, readOnly } = useEditing(props.path);
  const tool = (name: 'up' | 'down' | 'close', label: string, off: boolean, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      color="gray.8"
      aria-label={`${label}${title}`}
      disabled={off}
      onClick={onClick}
    >
      <Icon name={name} />
    </ActionIcon>
  );
  return (
    <div className={css.head}>
      <button type="button" className={css.line} aria-expanded={open} onClick={onOpen}>
        <span className={css.name} title={title}>
          {title}
        </span>
        {!open && words !== '' && (
          <span className={css.words} title={words}>
            {words}
          </span>
        )}
        {!open && below && <span className={css.problem}>{below}</span>}
      </button>
      {!readOnly && (
        <span className={css.tools}>
          {tool('up', '上移', at === 0, () => onMove(at - 1))}
          {tool('down', '下移', at === last, () => onMove(at + 1))}
          {tool('close', '去掉', false, onRemove)}
        </span>
      )}
    </div>
  );
}
