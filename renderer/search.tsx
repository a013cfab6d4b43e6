import { Spotlight } from '@mantine/spotlight';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '#ui/icons.tsx';
import { useDesk } from './desk.tsx';
import { searchWords } from './searched.ts';
import { useFound } from './use-found.ts';

/** The one search box: records, what can be begun, and every place of the house. */
export function Search() {
  const navigate = useNavigate();
  const { user } = useDesk();
  const [typed, setTyped] = useState('');
  const sections = useFound(typed);
  const list = useRef<HTMLDivElement>(null);
  // the library marks what Enter opens when one types; what is found only comes afterwards
  useEffect(() => {
    if (!list.current || list.current.querySelector('[data-selected]')) return;
    list.current.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  });
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
        placeholder={searchWords(user.role).placeholder}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList ref={list}>
        {sections.map(({ label, hits }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {hits.map((hit) => (
              <Spotlight.Action
                key={hit.to}
                label={hit.label}
                {...(hit.description && { description: hit.description })}
                {...(hit.group && { rightSection: hit.group })}
                {...(hit.begins && { leftSection: <Icon name="plus" /> })}
                onClick={() => navigate(hit.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {sections.length === 0 && <Spotlight.Empty>没有找到“{typed}”</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
