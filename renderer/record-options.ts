import { useQuery } from '@tanstack/react-query';
import type { Option } from '#ui/choice-field.tsx';
import { useApi } from './api.tsx';
import { useDesk } from './desk.tsx';

type Named = { id: string; name: string };

/** Records that have a name, as options; `none` is the word for naming none of them. */
export const namedOptions = (records: readonly Named[] | undefined, none?: string): Option[] => [
  ...(none === undefined ? [] : [{ value: '', label: none }]),
  ...(records ?? []).map(({ id, name }) => ({ value: id, label: name })),
];

/** Deputies who serve today, to be chosen by name, pinyin or initials; their group or workplace tells namesakes apart. */
export function useDeputyOptions(): Option[] {
  const { query } = useApi();
  const deputies = useQuery(query.deputies.list.queryOptions({ input: {} }));
  return (deputies.data?.rows ?? []).map(({ id, name, pinyin, initials, group, workplace }) => ({
    value: id,
    label: name,
    pinyin,
    initials,
    hint: group || workplace,
  }));
}

/** Groups of this year’s terms, as options of a form, whichever year is looked at; in a year of two terms each says of which it is. */
export function useGroupOptions(none?: string): Option[] {
  const { query } = useApi();
  const { today } = useDesk();
  const year = Number(today.slice(0, 4));
  const groups = useQuery(query.groups.list.queryOptions({ input: { year } })).data ?? [];
  const severalTerms = new Set(groups.map(({ term }) => term)).size > 1;
  return namedOptions(
    groups.map(({ id, name, term }) => ({ id, name: severalTerms ? `${name}（${term}）` : name })),
    none,
  );
}

/** All stations, as options of a form. */
export function useStationOptions(none?: string): Option[] {
  const { query } = useApi();
  const { year } = useDesk();
  return namedOptions(useQuery(query.stations.list.queryOptions({ input: { year } })).data, none);
}

/** The options with what the record names now, which may be offered no more: whoever has left, a group of another term. */
export const withOwn = (options: readonly Option[], id: string | undefined, name: string): Option[] =>
  id === undefined || id === '' || options.some(({ value }) => value === id)
    ? [...options]
    : [...options, { value: id, label: name }];
