import type { Field, Shape } from '#features/practices/schema/shape.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useEditing, type ValueFieldProps } from './editing.ts';
import { EntriesField } from './entries-field.tsx';
import { MonthsField } from './months-field.tsx';
import css from './settings.module.css';
import { NumberField, OneOfField, TextField, YesNoField } from './simple-fields.tsx';
import { groupOf, inForm, type Path, shownFields, withField } from './values.ts';
import { WordsField } from './words-field.tsx';

const isSimple = (shape: Shape) =>
  shape.kind === 'text' || shape.kind === 'choice' || shape.kind === 'number';

/** One value of a practice, asked for as its schema says. */
export function ValueField(props: ValueFieldProps) {
  const { shape } = props;
  switch (shape.kind) {
    case 'text':
      return <TextField {...props} shape={shape} />;
    case 'number':
      return <NumberField {...props} shape={shape} />;
    case 'yes-no':
      return <YesNoField {...props} shape={shape} />;
    case 'choice':
      return <OneOfField {...props} shape={shape} />;
    case 'months':
      return <MonthsField {...props} shape={shape} />;
    case 'list':
      return isSimple(shape.of) ? (
        <WordsField {...props} shape={shape} />
      ) : (
        <EntriesField {...props} shape={shape}>
          {(entry) => <ValueField {...entry} shape={shape.of} bare optional={false} />}
        </EntriesField>
      );
    case 'group':
      return (
        <GroupField fields={shape.fields} value={props.value} onChange={props.onChange} path={props.path} />
      );
    case 'forms':
      return <FormsField {...props} shape={shape} />;
  }
}

function FormsField({ shape, label, bare, value, onChange, path }: ValueFieldProps<'forms'>) {
  const { here, readOnly } = useEditing([...path, shape.tag]);
  const chosen = String(groupOf(value)[shape.tag]);
  const form = shape.forms.find((one) => one.value === chosen);
  return (
    <div className={css.group}>
      <ChoiceField
        label={label}
        bare={bare}
        {...(css.choice && { className: css.choice })}
        options={shape.forms.map((one) => ({ value: one.value, label: one.label }))}
        value={chosen}
        error={here}
        readOnly={readOnly}
        onChange={(next) => next && onChange(inForm(shape, value, next))}
      />
      {form && <GroupField fields={form.fields} value={value} onChange={onChange} path={path} />}
    </div>
  );
}

const isShort = ({ shape }: Field) =>
  shape.kind === 'number' || shape.kind === 'choice' || (shape.kind === 'text' && !shape.long);

/** The fields of a group, short ones beside each other, long ones alone. */
function GroupField(props: {
  fields: readonly Field[];
  value: unknown;
  onChange(value: unknown): void;
  path: Path;
}) {
  const { fields, value, onChange, path } = props;
  const group = groupOf(value);
  return (
    <div className={css.fields}>
      {shownFields(fields).map((field) => (
        <div key={field.key} className={isShort(field) ? css.short : css.alone}>
          {field.shape.kind === 'group' && <div className={css.label}>{field.label}</div>}
          <ValueField
            shape={field.shape}
            label={field.label}
            bare={field.shape.kind === 'group'}
            optional={field.optional}
            value={group[field.key] ?? field.initial}
            onChange={(next) => onChange(withField(value, field.key, next))}
            path={[...path, field.key]}
          />
          {field.help && <p className={css.help}>{field.help}</p>}
        </div>
      ))}
    </div>
  );
}
