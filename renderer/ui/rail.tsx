import { Menu, UnstyledButton } from '@mantine/core';
import { NavLink, useLocation } from 'react-router';
import { Icon, type IconName } from '#ui/icons.tsx';
import css from './rail.module.css';

/** One entry of the rail: a word and where it leads, with its sign where it has one. */
export type Place = { to: string; label: string; icon?: IconName };

/** A group of at most five places; a group of one place is that place. */
export type PlaceGroup = { label: string; icon: IconName; places: Place[] };

const holds = (place: Place, path: string) => path === place.to || path.startsWith(`${place.to}/`);

/** The left rail: every place in one column, each group's word beside it as in a register; or six signs when folded. */
export function Rail({ groups, folded, onFold }: { groups: PlaceGroup[]; folded: boolean; onFold(): void }) {
  return (
    <nav className={css.rail} data-folded={folded || undefined} aria-label="主导航">
      <div className={css.groups}>
        {groups.map((group) =>
          folded ? (
            <FoldedGroup key={group.label} group={group} />
          ) : (
            <OpenGroup key={group.label} group={group} />
          ),
        )}
      </div>
      <UnstyledButton className={css.fold} onClick={onFold} aria-expanded={!folded}>
        <Icon name={folded ? 'unfold' : 'fold'} />
        <span>{folded ? '展开' : '收起'}</span>
      </UnstyledButton>
    </nav>
  );
}

function OpenGroup({ group }: { group: PlaceGroup }) {
  return (
    <section className={css.group} aria-label={group.label}>
      {group.places.length > 1 && <h2 className={css.heading}>{group.label}</h2>}
      <ul className={css.list}>
        {group.places.map((place) => (
          <li key={place.to}>
            <NavLink className={css.place ?? ''} to={place.to}>
              {place.icon && <Icon name={place.icon} className={css.sign} size="1.125rem" />}
              {place.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoldedGroup({ group }: { group: PlaceGroup }) {
  const { pathname } = useLocation();
  const current = group.places.some((place) => holds(place, pathname)) || undefined;
  const [only] = group.places;
  const face = (
    <>
      <Icon name={group.icon} size="1.5rem" />
      <span>{group.label}</span>
    </>
  );
  if (only && group.places.length === 1)
    return (
      <NavLink className={css.folded ?? ''} to={only.to} data-current={current}>
        {face}
      </NavLink>
    );
  return (
    <Menu position="right-start" shadow="md" offset={4}>
      <Menu.Target>
        <UnstyledButton className={css.folded} data-current={current}>
          {face}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {group.places.map((place) => (
          <Menu.Item key={place.to} component={NavLink} to={place.to}>
            {place.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
