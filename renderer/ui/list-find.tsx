import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '#ui/icons.tsx';
import type { ListColumn } from '#ui/list-column.ts';
import css from './list-find.module.css';

/** The rows that say `words` in any column, by their place. */
export function rowsSaying<Row>(rows: Row[], columns: ListColumn<Row>[], words: string): number[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return rows.flatMap((row, at) =>
    columns.some((column) => column.text(row).toLowerCase().includes(wanted)) ? [at] : [],
  );
}

/**
 * Ctrl+F in a list: looks through every row, drawn or not, where the browser sees only what is drawn. Enter and Shift+Enter
 * go on and back, Esc ends at the row; pressed once more, Ctrl+F is the browser's own.
 */
export function ListFind<Row>(props: {
  rows: Row[];
  columns: ListColumn<Row>[];
  onFound(at: number | undefined, focus: boolean): void;
}) {
  const { rows, columns, onFound } = props;
  const [shown, setShown] = useState(false);
  const [words, setWords] = useState('');
  const [nth, setNth] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => rowsSaying(rows, columns, words), [rows, columns, words]);
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'f' || event.target === field.current) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      setShown(true);
      field.current?.select();
    };
    window.addEventListener('keydown', begin);
    return () => window.removeEventListener('keydown', begin);
  }, []);
  if (!shown) return null;
  const go = (to: number, among = hits) => {
    const at = among.length === 0 ? 0 : (to + among.length) % among.length;
    setNth(at);
    onFound(among[at], false);
  };
  const end = () => {
    setShown(false);
    setWords('');
    if (hits[nth] !== undefined) onFound(hits[nth], true);
    onFound(undefined, false);
  };
  return (
    <search className={css.bar} aria-label="在本表中查找" data-screen-only>
      <TextInput
        ref={field}
        autoFocus
        aria-label="在本表中查找"
        placeholder="在本表中查找"
        leftSection={<Icon name="search" />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          go(0, rowsSaying(rows, columns, event.currentTarget.value));
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') go(nth + (event.shiftKey ? -1 : 1));
          if (event.key === 'Escape') end();
        }}
      />
      <output className={css.count}>
        {words.trim() === '' ? '' : hits.length === 0 ? '没有找到' : `第 ${nth + 1} 处，共 ${hits.length} 处`}
      </output>
      <Button variant="default" disabled={hits.length === 0} onClick={() => go(nth - 1)}>
        上一处
      </Button>
      <Button variant="default" disabled={hits.length === 0} onClick={() => go(nth + 1)}>
        下一处
      </Button>
      <Button variant="subtle" color="gray.8" onClick={end}>
        关闭
      </Button>
    </search>
  );
}
