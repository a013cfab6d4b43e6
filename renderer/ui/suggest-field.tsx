import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useState } from 'react';
import { useListBelowError } from '#ui/list-below-error.ts';
import { peopleMatching } from '#ui/people-match.ts';
import { spelled } from '#ui/spelled.ts';

const matching = (typed: string, words: readonly string[]): string[] =>
  peopleMatching(
    typed,
    words.map((word) => spelled(word, word)),
  ).map(({ name }) => name);

/**
 * Words are offered, and any other may be written: found by characters, pinyin or initials. Enter takes the only one that
 * pinyin or initials leave, and goes on.
 */
export function SuggestField({
  words,
  value = '',
  onChange,
  ...shared
}: Omit<AutocompleteProps, 'data' | 'filter' | 'value' | 'onChange'> & {
  words: readonly string[];
  value?: string;
  onChange(word: string): void;
}) {
  const [open, setOpen] = useState(false);
  const { ref, look, comboboxProps } = useListBelowError();
  const isSpelling = /^[a-z]+$/i.test(value);
  const [only, ...others] = isSpelling ? matching(value, words) : [];
  return (
    <Autocomplete
      {...shared}
      ref={ref}
      comboboxProps={comboboxProps}
      data={[...new Set(words)]}
      value={value}
      onChange={onChange}
      onDropdownOpen={() => {
        look();
        setOpen(true);
      }}
      onDropdownClose={() => setOpen(false)}
      filter={({ search, options }) => {
        const found = matching(search, words);
        return options.filter((option) => 'value' in option && found.includes(option.value));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && open && only && others.length === 0)
          onChange(only);
      }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autoComplete="off"
      data-enter-picks
    />
  );
}
