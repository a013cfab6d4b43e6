import { useQuery } from '@tanstack/react-query';
import type { Person } from '#ui/people-match.ts';
import { useApi } from './api.tsx';

/** The deputies as a field offers them, found by characters, pinyin or initials. */
export function usePeople(): Person[] {
  const { query } = useApi();
  const deputies = useQuery(query.deputies.list.queryOptions({ input: {} }));
  return (deputies.data?.rows ?? []).map(({ id, name, initials, pinyin, group, workplace }) => ({
    id,
    name,
    initials,
    pinyin,
    hint: group || workplace,
  }));
}
