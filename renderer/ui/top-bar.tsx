import { Menu, NativeSelect, UnstyledButton } from '@mantine/core';
import { Icon } from '#ui/icons.tsx';
import { type TypeSize, typeSizes } from '#ui/type-size.ts';
import css from './top-bar.module.css';

/** What the top bar shows and offers; it knows no feature. */
export type TopBarProps = {
  township: string;
  term: string;
  year: number;
  years: number[];
  onYear(year: number): void;
  /** Who is at the desk. */
  person: string;
  onSearch(): void;
  onLock(): void;
  typeSize: TypeSize;
  onTypeSize(size: TypeSize): void;
};

/** Township and term, the year, one search box, who is at the desk, type size, lock. */
export function TopBar(props: TopBarProps) {
  return (
    <header className={css.bar}>
      <div className={css.office}>
        <span className={css.mark} aria-hidden="true">
          履职
        </span>
        <strong className={css.township}>{props.township}</strong>
        <span className={css.term}>{props.term}</span>
      </div>
      <NativeSelect
        className={css.year}
        aria-label="年度"
        value={String(props.year)}
        onChange={(event) => props.onYear(Number(event.currentTarget.value))}
        data={props.years.map((year) => ({ value: String(year), label: `${year} 年` }))}
      />
      <UnstyledButton className={css.search} onClick={props.onSearch}>
        <Icon name="search" />
        <span className={css.hint}>找代表、意见建议或功能</span>
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
