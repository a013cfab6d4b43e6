import { Select } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useListBelowError } from '#ui/list-below-error.ts';
import { peopleMatching } from '#ui/people-match.ts';
import { spelled } from '#ui/spelled.ts';
import css from './people-field.module.css';

/** One of those that can be chosen; people bring their pinyin and initials, and a hint tells namesakes apart. */
export type Option = { value: string; label: string; hint?: string; pinyin?: string; initials?: string };

/** Options that answer to what was typed: by characters, pinyin or initials; people bring their own, since a surname has its own reading. */
export const optionsMatching = (typed: string, options: readonly Option[]) =>
  peopleMatching(
    typed,
    options.map(({ value, label, pinyin, initials = '' }) =>
      pinyin === undefined ? spelled(value, label) : { id: value, name: label, pinyin, initials },
    ),
  ).map(({ id, name }) => ({ value: id, label: name }));

/** A list of more would cover the form as soon as its field is reached: it opens by typing or by the mouse. */
const seenAtOnce = 12;

/** One of several: typed or picked; Enter takes what is marked and goes on, an emptied field chooses nothing. */
export function ChoiceField(props: {
  label: string;
  options: readonly Option[];
  /** Empty where nothing is chosen. */
  value: string;
  onChange(value: string): void;
  onBlur?: (() => void) | undefined;
  required?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  /** Named for readers only, where what stands around it says what is asked. */
  bare?: boolean;
  /** The words of choosing nothing, where that is a choice of its own: 全部站点. */
  none?: string;
  placeholder?: string;
  disabled?: boolean;
  readOnly?: boolean;
  /** Small, in the head of a table that scrolls: its list hangs over the table's edge. */
  inTable?: boolean;
  className?: string;
  maw?: string;
}) {
  const { none, options } = props;
  const hints = new Map(options.map(({ value, hint }) => [value, hint]));
  const { ref, look, comboboxProps } = useListBelowError();
  // the key and the list may take the same option by one press: it is told once
  const told = useRef<string>(undefined);
  const choose = (value: string) => {
    if (told.current === value) return;
    told.current = value;
    queueMicrotask(() => {
      told.current = undefined;
    });
    props.onChange(value);
  };
  const blur = (event: React.FocusEvent<HTMLInputElement>) => {
    if (event.currentTarget.value === '' && hints.has(props.value) && props.value !== '') choose('');
    props.onBlur?.();
  };
  /** The only match is taken however fast the hand is; among several the marked one is the list's to take. */
  const key = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const typed = event.currentTarget.value;
    const [only, ...others] = typed === '' ? [] : optionsMatching(typed, options);
    if (only && others.length === 0 && only.value !== props.value) choose(only.value);
  };
  const data = options.map(({ value, label }) => ({ value, label }));
  return (
    <Select
      ref={ref}
      onDropdownOpen={look}
      {...(props.bare ? { 'aria-label': props.label } : { label: props.label })}
      placeholder={props.placeholder ?? ''}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      {...(props.className !== undefined && { className: props.className })}
      {...(props.maw !== undefined && { maw: props.maw })}
      description={props.description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={props.error}
      required={props.required ?? false}
      data={none === undefined ? data : [{ value: '', label: none }, ...data]}
      value={props.value === '' && none === undefined ? null : props.value}
      onChange={(value) => choose(value ?? '')}
      onBlur={blur}
      onKeyDown={key}
      // what is typed looks for another, and does not go on behind what is chosen
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      searchable
      comboboxProps={{ ...comboboxProps, ...(props.inTable && { shadow: 'md', width: 'max-content' }) }}
      {...(props.inTable && { size: 'xs' })}
      openOnFocus={props.bare !== true && options.length > 0 && options.length <= seenAtOnce}
      withScrollArea={false}
      styles={{ options: { maxHeight: '20rem', overflowY: 'auto' } }}
      selectFirstOptionOnChange
      allowDeselect={false}
      data-enter-picks
      nothingFoundMessage={options.length === 0 ? '还没有可以选的' : '没有这一项'}
      filter={({ search }) => optionsMatching(search, options)}
      renderOption={({ option }) => (
        <>
          {option.label}
          {hints.get(option.value) && <span className={css.hint}>{hints.get(option.value)}</span>}
        </>
      )}
    />
  );
}
