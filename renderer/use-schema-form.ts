import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { RefusalView } from '#ui/refusal.tsx';
import { formErrors } from './form-errors.ts';
import { useBarred } from './may.ts';
import { refusalCode, refusalOf } from './refusal-of.ts';

/** A form over a procedure's input: what it holds, what is wrong with it, and how it is saved. */
export type SchemaForm<Values, Saved> = {
  form: UseFormReturnType<Values>;
  /** What a date field takes; a day that cannot be read is refused and not left out. */
  date(name: Extract<keyof Values, string>): {
    value: string;
    onChange(date: string): void;
    onBlur(): void;
    error: ReactNode;
    strict: true;
  };
  /** What the core answered; undefined until it is saved. */
  saved: Saved | undefined;
  saving: boolean;
  /** Why it was not saved, where no single field can say it. */
  refusal: RefusalView | undefined;
  onSave(): void;
};

/** The schema of a procedure's input, as its contract declares it. */
export function inputSchema<Schema extends z.ZodType>(procedure: {
  '~orpc': { inputSchema?: Schema | undefined };
}): Schema {
  const schema = procedure['~orpc'].inputSchema;
  if (!schema) throw new Error('the procedure takes no input');
  return schema;
}

/**
 * Every form, small or large: checked by the contract's schema on leaving a field and on saving; what was refused stands
 * at its field, and what no field shows stands above the button. `onSaved` gets the core's answer. Who may not save it is told
 * who may before anything is checked.
 */
export function useSchemaForm<
  Values extends Record<string, unknown>,
  Schema extends z.ZodType,
  Saved,
>(props: {
  schema: Schema;
  initial: Values;
  /** The values as the schema's input; themselves where left out. */
  input?(values: Values): unknown;
  save(input: z.output<Schema>): Promise<Saved>;
  onSaved?(saved: Saved): void;
  /** What else is wrong, which the schema does not know, by field: two fields that must agree. */
  also?(values: Values): Record<string, string>;
  /** Better words than the schema's, by field. */
  words?(values: Values): Record<string, string>;
  /** Refusals of the core by code, and the field at which each stands. */
  refusedAt?: Readonly<Record<string, Extract<keyof Values, string>>> | undefined;
  /** Fields that stand on the form; all values where left out. */
  fields?: readonly string[];
  /** The key of its mutation, where the cache must know it: that it changes no record. */
  mutationKey?: readonly unknown[];
}): SchemaForm<Values, Saved> {
  const [initialValues] = useState(props.initial);
  const input = (values: Values) => props.input?.(values) ?? values;
  const form = useForm<Values>({
    initialValues,
    validate: (values) => {
      const errors = { ...formErrors(props.schema, input(values)), ...props.also?.(values) };
      const words = props.words?.(values) ?? {};
      return Object.fromEntries(
        Object.entries(errors).map(([path, message]) => [path, words[path] ?? message]),
      ) as Record<Extract<keyof Values, string>, string>;
    },
    validateInputOnBlur: true,
  });
  const barred = useBarred(props.schema);
  const [turnedAway, setTurnedAway] = useState(false);
  const fieldOf = (error: unknown) => props.refusedAt?.[refusalCode(error) ?? ''];
  const mutation = useMutation<Saved, Error, z.output<Schema>>({
    mutationFn: props.save,
    // what was typed, passwords too, is forgotten with the form
    gcTime: 0,
    ...(props.mutationKey && { mutationKey: props.mutationKey }),
    ...(props.onSaved && { onSuccess: props.onSaved }),
    onError: (error) => {
      const field = fieldOf(error);
      const { message, remedy = '' } = refusalOf(error);
      if (field) form.setFieldError(field, `${message}${remedy}`);
    },
  });
  const stand = props.fields ?? Object.keys(initialValues);
  const elsewhere = Object.entries(form.errors)
    .filter(([path]) => !stand.includes(path.split('.')[0] ?? ''))
    .map(([, message]) => String(message));
  const failed = mutation.error && !fieldOf(mutation.error) ? refusalOf(mutation.error) : undefined;
  const refused = turnedAway ? barred : failed;
  return {
    form,
    date: (name) => {
      const { onBlur, error } = form.getInputProps(name);
      const set = (day: string) => form.setFieldValue(name, day as never);
      return { value: String(form.values[name] ?? ''), onChange: set, onBlur, error, strict: true };
    },
    saved: mutation.data,
    saving: mutation.isPending,
    refusal: elsewhere.length > 0 ? { message: '填写的内容有几处需要改', details: elsewhere } : refused,
    onSave: barred
      ? () => setTurnedAway(true)
      : form.onSubmit((values) => mutation.mutate(props.schema.parse(input(values)))),
  };
}
