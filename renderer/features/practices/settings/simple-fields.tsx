import { NumberInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { ChoiceField } from '#ui/choice-field.tsx';
import { named, useEditing, type ValueFieldProps } from './editing.ts';
import css from './settings.module.css';

/** Text on one line or, where it is long, on several. */
export function TextField({ shape, label, bare, optional, value, onChange, path }: ValueFieldProps<'text'>) {
  const { below, readOnly } = useEditing(path);
  const shared = {
    ...named(label, bare),
    value: typeof value === 'string' ? value : '',
    error: below,
    readOnly,
    onChange: (event: { currentTarget: { value: string } }) => {
      const written = event.currentTarget.value;
      onChange(written === '' && optional ? undefined : written);
    },
  };
  return shape.long ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />;
}

/** A number as people write it; points in halves. */
export function NumberField({ shape, label, bare, value, onChange, path }: ValueFieldProps<'number'>) {
  const { below, readOnly } = useEditing(path);
  return (
    <NumberInput
      {...named(label, bare)}
      className={css.number ?? ''}
      value={typeof value === 'number' ? value : ''}
      step={shape.step}
      decimalScale={shape.step < 1 ? 1 : 0}
      error={below}
      readOnly={readOnly}
      hideControls
      onChange={(written) => onChange(written === '' ? undefined : Number(written))}
    />
  );
}

export function YesNoField({ label, value, onChange, path }: ValueFieldProps<'yes-no'>) {
  const { below, readOnly } = useEditing(path);
  return (
    <Switch
      label={label}
      checked={value === true}
      disabled={readOnly}
      error={below}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** So many letters stand side by side; longer choices are a list to open. */
const sideBySide = 26;

/** One of several: side by side where they are few and short. */
export function OneOfField({ shape, label, bare, value, onChange, path }: ValueFieldProps<'choice'>) {
  const { below, readOnly } = useEditing(path);
  const data = shape.options.map((option) => ({ value: String(option.value), label: option.label }));
  const choose = (chosen: string | null) =>
    onChange(shape.options.find((option) => String(option.value) === chosen)?.value);
  const letters = data.reduce((sum, option) => sum + option.label.length + 2, 0);
  if (letters > sideBySide)
    return (
      <ChoiceField
        label={label}
        bare={bare}
        {...(css.choice && { className: css.choice })}
        options={data}
        value={value === undefined ? '' : String(value)}
        error={below}
        readOnly={readOnly}
        onChange={(chosen) => chosen && choose(chosen)}
      />
    );
  return (
    <div>
      {!bare && <div className={css.label}>{label}</div>}
      <SegmentedControl
        aria-label={label}
        data={data}
        value={String(value)}
        readOnly={readOnly}
        onChange={choose}
      />
      {below && <p className={css.problem}>{below}</p>}
    </div>
  );
}
