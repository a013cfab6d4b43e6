import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '#ui/icons.tsx';
import { useApi } from './api.tsx';
import { commandsOf } from './commands.ts';
import { useDesk } from './desk.tsx';
import { useMay } from './may.ts';
import { documentPagesOf, placesOf, vaultPagesOf } from './places.ts';

const shownAtMost = 6;

/** The one search box: people by characters, pinyin or initials, opinions by text, what can be begun, and every place of the house. */
export function Search() {
  const { query } = useApi();
  const { year, user } = useDesk();
  const may = useMay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const people = useQuery(
    query.deputies.list.queryOptions({ input: { search }, enabled: search !== '' && may('deputies.detail') }),
  );
  const opinions = useQuery(
    query.opinions.list.queryOptions({
      input: { year, search },
      enabled: search.length > 1 && may('opinions.list'),
    }),
  );
  const [, ...vaultPages] = vaultPagesOf(user.role);
  const pages = [
    ...placesOf(user.role),
    { label: '公文', places: documentPagesOf(user.role) },
    { label: '保险库', places: vaultPages },
  ]
    .flatMap((group) => group.places.map((place) => ({ ...place, group: group.label })))
    .filter(({ label }) => label.includes(typed.trim()))
    .slice(0, shownAtMost);
  const commands = commandsOf(user.role)
    .filter(({ label }) => label.includes(typed.trim()))
    .slice(0, shownAtMost);
  const found = {
    people: search === '' ? [] : (people.data?.rows ?? []).slice(0, shownAtMost),
    opinions: search.length > 1 ? (opinions.data?.rows ?? []).slice(0, shownAtMost) : [],
  };
  const list = useRef<HTMLDivElement>(null);
  // the library marks what Enter opens when one types; what is found only comes afterwards
  useEffect(() => {
    if (!list.current || list.current.querySelector('[data-selected]')) return;
    list.current.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  });
  const nothing = pages.length + commands.length + found.people.length + found.opinions.length === 0;
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      tagsToIgnore={[]}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': '查找' } }}
    >
      <Spotlight.Search
        aria-label="查找"
        placeholder="姓名、拼音首字母、建议内容或功能"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList ref={list}>
        {found.people.length > 0 && (
          <Spotlight.ActionsGroup label="代表">
            {found.people.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={[person.levelName, person.workplace].filter(Boolean).join(' · ')}
                onClick={() => navigate(`/deputies/${person.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.opinions.length > 0 && (
          <Spotlight.ActionsGroup label={`${year} 年意见建议`}>
            {found.opinions.map((opinion) => (
              <Spotlight.Action
                key={opinion.id}
                label={opinion.title}
                description={`${opinion.number} · ${opinion.lead} · ${opinion.deadline.text}`}
                onClick={() => navigate(`/opinions/${opinion.id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label="要做什么">
            {commands.map((command) => (
              <Spotlight.Action
                key={command.to}
                label={command.label}
                leftSection={<Icon name="plus" />}
                onClick={() => navigate(command.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label="功能">
            {pages.map((page) => (
              <Spotlight.Action
                key={page.to}
                label={page.label}
                rightSection={page.group}
                onClick={() => navigate(page.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>没有找到“{typed}”</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
