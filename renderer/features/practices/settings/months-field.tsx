import { MultiSelect, SegmentedControl } from '@mantine/core';
import { optionsMatching } from '#ui/choice-field.tsx';
import { named, useEditing, type ValueFieldProps } from './editing.ts';
import css from './settings.module.css';

const named12 = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: `${at + 1}月` }));

const ways = [
  { value: 'every', label: '每月' },
  { value: 'odd', label: '单月' },
  { value: 'even', label: '双月' },
  { value: 'some', label: '指定月份' },
];

/** The months in which something holds: all, the odd or even ones, or some. */
export function MonthsField({ label, bare, value, onChange, path }: ValueFieldProps<'months'>) {
  const { below, readOnly } = useEditing(path);
  const some = Array.isArray(value);
  return (
    <div>
      {!bare && <div className={css.label}>{label}</div>}
      <SegmentedControl
        aria-label={label}
        data={ways}
        value={some ? 'some' : String(value)}
        readOnly={readOnly}
        onChange={(way) => onChange(way === 'some' ? [1] : way)}
      />
      {some && (
        <MultiSelect
          {...named(`${label}：指定月份`, true)}
          mt="xs"
          data={named12}
          searchable={!readOnly}
          nothingFoundMessage="没有这个月"
          filter={({ search }) => optionsMatching(search, named12)}
          value={value.map(String)}
          readOnly={readOnly}
          comboboxProps={{ shadow: 'md', withinPortal: false }}
          onChange={(months) => onChange(months.map(Number).sort((one, other) => one - other))}
        />
      )}
      {below && <p className={css.problem}>{below}</p>}
    </div>
  );
}
