import { MultiSelect, TagsInput } from '@mantine/core';
import type { Shape } from '#features/practices/schema/shape.ts';
import { optionsMatching } from '#ui/choice-field.tsx';
import { named, useEditing, type ValueFieldProps } from './editing.ts';
import css from './settings.module.css';
import { listOf } from './values.ts';

type Choice = { value: string | number; label: string };

const mostNumbers = 40;

/** What a list may be chosen from, where its entries are choices, few numbers, or words of another field. */
function choicesOf(of: Shape, wordsOf: (from: string) => string[]): Choice[] | undefined {
  if (of.kind === 'choice') return [...of.options];
  if (of.kind === 'number' && of.min !== undefined && of.max !== undefined && of.max - of.min < mostNumbers)
    return Array.from({ length: of.max - of.min + 1 }, (_, at) => (of.min ?? 0) + at).map((value) => ({
      value,
      label: String(value),
    }));
  if (of.kind === 'text' && of.from !== undefined)
    return wordsOf(of.from).map((value) => ({ value, label: value }));
  return undefined;
}

/** A list of words or numbers: chosen where there is something to choose from, typed where not. */
export function WordsField({ shape, label, bare, value, onChange, path }: ValueFieldProps<'list'>) {
  const { below, readOnly, wordsOf } = useEditing(path);
  const chosen = listOf(value).map(String);
  const choices = choicesOf(shape.of, wordsOf);
  const shared = { ...named(label, bare), error: below, readOnly, value: chosen };
  if (choices === undefined)
    return (
      <TagsInput
        {...shared}
        data-own-enter
        classNames={{ pill: css.pill ?? '' }}
        placeholder={readOnly ? '' : '写好按回车'}
        splitChars={['、', '；']}
        acceptValueOnBlur
        onChange={onChange}
      />
    );
  const strange = chosen.filter((word) => !choices.some((choice) => String(choice.value) === word));
  const all = [
    ...strange.map((word) => ({ value: word, label: word })),
    ...choices.map((choice) => ({ value: String(choice.value), label: choice.label })),
  ];
  const back = (words: string[]) => {
    const values = words.map(
      (word) => choices.find((choice) => String(choice.value) === word)?.value ?? word,
    );
    const places = new Map(choices.map((choice, at) => [choice.value, at]));
    return values.toSorted((one, other) => (places.get(one) ?? -1) - (places.get(other) ?? -1));
  };
  return (
    <MultiSelect
      {...shared}
      data={all}
      filter={({ search }) => optionsMatching(search, all)}
      comboboxProps={{ shadow: 'md', withinPortal: false }}
      searchable={!readOnly}
      nothingFoundMessage="没有这一项"
      onChange={(words) => onChange(back(words))}
    />
  );
}
