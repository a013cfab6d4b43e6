import { Menu, NativeSelect, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { Icon } from '#ui/icons.tsx';
import { type TypeSize, typeSizes } from '#ui/type-size.ts';
import css from './top-bar.module.css';

/** What the top bar shows and offers; it knows no feature. */
export type TopBarProps = {
  township: string;
  /** Where the term being looked at is told; absent where there is none yet. */
  termPage?: string | undefined;
  year: number;
  /** The years that can be looked at, latest first, each with its term: 第十九届; '' before the first. */
  years: { year: number; term: string }[];
  onYear(year: number): void;
  /** Who is at the desk. */
  person: string;
  /** What the search box finds, in a few words. */
  searchHint: string;
  onSearch(): void;
  onLock(): void;
  typeSize: TypeSize;
  onTypeSize(size: TypeSize): void;
};

/** The years under their terms, so that choosing one chooses the term as well. */
const byTerm = (years: TopBarProps['years']) =>
  [...Map.groupBy(years, ({ term }) => term)].map(([term, of]) => ({
    group: term || '届次未定',
    items: of.map(({ year }) => ({
      value: String(year),
      label: [term, `${year} 年`].filter(Boolean).join(' · '),
    })),
  }));

/** The office, its term and year, one search box, who is at the desk, type size, lock. */
export function TopBar(props: TopBarProps) {
  return (
    <header className={css.bar}>
      <div className={css.office}>
        <span className={css.mark} aria-hidden="true">
          履职
        </span>
        {props.termPage ? (
          <Link className={css.township} to={props.termPage} title="看这一届">
            {props.township}
          </Link>
        ) : (
          <strong className={css.township}>{props.township}</strong>
        )}
      </div>
      <NativeSelect
        className={css.year}
        aria-label="届次和年度"
        value={String(props.year)}
        onChange={(event) => props.onYear(Number(event.currentTarget.value))}
        data={byTerm(props.years)}
      />
      <UnstyledButton className={css.search} onClick={props.onSearch}>
        <Icon name="search" />
        <span className={css.hint}>{props.searchHint}</span>
        <span className={css.keys}>Ctrl+K</span>
      </UnstyledButton>
      <div className={css.end}>
        <span className={css.person}>{props.person}</span>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <UnstyledButton className={css.tool}>
              <Icon name="type" />
              字号
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.RadioGroup value={props.typeSize}>
              {typeSizes.map(({ size, label }) => (
                <Menu.RadioItem key={size} value={size} onChange={() => props.onTypeSize(size)}>
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
        <UnstyledButton className={css.tool} onClick={props.onLock}>
          <Icon name="lock" />
          锁定
        </UnstyledButton>
      </div>
    </header>
  );
}
