import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { Field, Kind } from '#electron/nouns/field.ts';
import { isNeeded } from '#electron/nouns/noun.ts';
import { ChoiceField, type Option } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useDesk } from './desk.tsx';
import css from './noun-form.module.css';
import type { Values } from './noun-values.ts';

const shortKinds = new Set<Kind>([
  'date',
  'month',
  'count',
  'yes-no',
  'choice',
  'reference',
  'phone',
  'identity-number',
]);

/** A text of so many digits in a register is short enough to stand beside another. */
const shortText = 18;

const isShort = ({ kind, width = 0 }: Field) =>
  shortKinds.has(kind) || (kind === 'text' && width > 0 && width <= shortText);

/** What a page knows of a field beyond its declaration. */
export type FieldHelp = {
  /** Those that can be chosen: records that a reference may name, or the practice's own words. */
  options?: readonly Option[] | undefined;
  /** Words that are offered, where any other may be written. */
  suggest?: readonly string[] | undefined;
  /** Said under the field. */
  hint?: ReactNode;
  /** Another word for it in this form. */
  word?: string;
  /** The field was left. */
  onLeave?(): void;
};

/** One field of a noun, asked for as its kind says. */
export function NounField({
  form,
  name,
  field,
  help = {},
}: {
  form: UseFormReturnType<Values>;
  name: string;
  field: Field;
  help?: FieldHelp | undefined;
}) {
  const { today } = useDesk();
  const { onBlur: check, error } = form.getInputProps(name);
  const onBlur = () => {
    check();
    help.onLeave?.();
  };
  const label = help.word ?? field.word;
  const value = form.values[name];
  const text = typeof value === 'string' ? value : '';
  const set = (next: string | boolean) => form.setFieldValue(name, next);
  const shared = {
    label,
    error,
    description: help.hint,
    required: isNeeded(field),
    onBlur,
  };
  const typed = {
    ...shared,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
      | 'label'
      | 'input'
      | 'error'
      | 'description'
    )[],
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  };
  const coded = Object.entries(field.options ?? {}).map(([code, word]) => ({ value: code, label: word }));
  const options = help.options ?? (field.kind === 'choice' ? coded : undefined);
  if (options) return <ChoiceField {...shared} options={options} value={text} onChange={set} />;
  if (help.suggest) return <SuggestField {...shared} words={help.suggest} value={text} onChange={set} />;
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          label={label}
          error={error}
          required={shared.required}
          onBlur={onBlur}
          today={today}
          strict
          full
          value={text}
          onChange={set}
          {...(help.hint !== undefined && { description: help.hint })}
        />
      );
    case 'yes-no':
      return (
        <Checkbox
          label={label}
          error={error}
          description={help.hint}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case 'long':
      return <Textarea {...typed} autosize minRows={2} />;
    case 'month':
      return <TextInput {...typed} description={help.hint ?? '可写 1980.9 或 1980年9月'} />;
    case 'count':
      return <TextInput {...typed} inputMode="numeric" />;
    case 'phone':
      return <TextInput {...typed} inputMode="tel" />;
    default:
      return <TextInput {...typed} />;
  }
}

/** Fields in the order they are asked: two short ones beside each other, a long one alone. */
export function NounFields({
  form,
  fields,
  help = {},
  cells = {},
}: {
  form: UseFormReturnType<Values>;
  /** The fields that are asked here, in order. */
  fields: readonly (readonly [string, Field])[];
  help?: Readonly<Record<string, FieldHelp | undefined>>;
  /** Fields that a page draws by hand. */
  cells?: Readonly<Record<string, ((form: UseFormReturnType<Values>) => ReactNode) | undefined>>;
}) {
  return (
    <div className={css.fields}>
      {fields.map(([name, field]) => (
        <div key={name} className={isShort(field) ? css.short : css.alone}>
          {cells[name]?.(form) ?? <NounField form={form} name={name} field={field} help={help[name]} />}
        </div>
      ))}
    </div>
  );
}
