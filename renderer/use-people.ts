import { useQuery } from '@tanstack/react-query';
import type { Person } from '#ui/people-match.ts';
import { spelled } from '#ui/spelled.ts';
import { useApi } from './api.tsx';

/** The deputies as a field offers them, found by characters, pinyin or initials; those whom the record names stand whoever may choose them now. */
export function usePeople(named: readonly { id: string; name: string }[] = []): Person[] {
  const { query } = useApi();
  const deputies = useQuery(query.deputies.list.queryOptions({ input: {} })).data?.rows ?? [];
  const others = named.filter(({ id }) => !deputies.some((deputy) => deputy.id === id));
  return [
    ...deputies.map(({ id, name, initials, pinyin, group, workplace }) => ({
      id,
      name,
      initials,
      pinyin,
      hint: group || workplace,
    })),
    ...others.map(({ id, name }) => spelled(id, name)),
  ];
}
