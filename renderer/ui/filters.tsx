import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Icon } from '#ui/icons.tsx';
import css from './filters.module.css';

/** The filter row of a list; `onClear` appears once something is filtered. */
export function FilterRow(props: { children: ReactNode; changed: boolean; onClear(): void }) {
  return (
    <search className={css.row} aria-label="筛选" data-screen-only>
      {props.children}
      {props.changed && (
        <Button variant="subtle" color="gray.8" onClick={props.onClear}>
          清除筛选
        </Button>
      )}
    </search>
  );
}

/** A search field of the filter row; it reports a moment after typing stops, and at once where it is left. */
export function FilterSearch(props: { label: string; value: string; onChange(value: string): void }) {
  const [typed, setTyped] = useState(props.value);
  useEffect(() => setTyped(props.value), [props.value]);
  const report = useDebouncedCallback(props.onChange, 200);
  return (
    <TextInput
      className={css.search}
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
      // what is pressed next may take the field away, or clear it
      onBlur={() => report.flush()}
    />
  );
}

/** A choice of the filter row; the empty value is `everything`, said in words, where everything can be chosen. */
export function FilterSelect(props: {
  label: string;
  everything?: string;
  options: { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}) {
  return (
    <ChoiceField
      bare
      label={props.label}
      {...(css.select && { className: css.select })}
      {...(props.everything !== undefined && { none: props.everything })}
      options={props.options}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** A few states side by side, each with its count; one is current. */
export function FilterTabs(props: {
  label: string;
  options: { value: string; label: string; count?: number | undefined }[];
  value: string;
  onChange(value: string): void;
}) {
  return (
    <fieldset className={css.tabs} aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={css.tab}
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={css.count}>{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
