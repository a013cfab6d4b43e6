import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { Field } from '#electron/nouns/field.ts';
import type { Fields } from '#electron/nouns/noun.ts';
import { FormPage, Question } from '#ui/form-page.tsx';
import { fieldWords } from './noun-facts.ts';
import { type FieldHelp, NounFields } from './noun-fields.tsx';
import { asNow, blankWords, inputOf, type Values, valuesOf } from './noun-values.ts';
import { SavedWithUndo } from './saved-with-undo.tsx';
import { useDraft } from './use-draft.ts';
import { useSchemaForm } from './use-schema-form.ts';

type Name<F extends Fields> = Extract<keyof F, string>;

/** What a form of a noun is made of. */
export type NounFormProps<F extends Fields, Schema extends z.ZodType, Saved extends { id: string }> = {
  title: string;
  line?: ReactNode;
  back: { to: string; label: string };
  /** The noun's declaration; two nouns that are entered together bring both. */
  fields: F;
  /** The procedure's input; what is not a field of the noun comes in `fixed`. */
  schema: Schema;
  fixed?: Record<string, unknown>;
  save(input: z.output<Schema>): Promise<Saved>;
  /** Names the draft: `groups.new`, `groups.<id>`. */
  draft: string;
  /** The record that is changed, as the core tells it; left out for a new one. */
  record?: object | undefined;
  /** What the way here told of a new one; a record says its own. */
  known?: Partial<Record<Name<F>, string | boolean>>;
  /** The questions in the order they are asked, each with its fields. */
  questions: readonly { ask: string; fields: readonly Name<F>[] }[];
  help?: Partial<Record<Name<F>, FieldHelp>>;
  cells?: Partial<Record<Name<F>, (form: UseFormReturnType<Values>) => ReactNode>>;
  /** What no field of the noun says, by the procedure's own names: how it begins, and how it is drawn under the questions. */
  more?: { initial: Values; draw(form: UseFormReturnType<Values>): ReactNode };
  /** Refusals of the core by code, and the field at which each stands. */
  refusedAt?: Readonly<Record<string, Name<F>>>;
  saveLabel?: string;
  /** What is said once it is saved, and where one goes from there. */
  done(saved: Saved): { title: string; undone: string; to: string; look: string };
  /** Entering another at once: the button's words, and the fields that stay as they were. */
  another?: { label: string; keep: readonly Name<F>[] } | undefined;
};

/** A form for a noun, drawn from its declaration: filled in, checked, kept as a draft, saved, and taken back. */
export function NounForm<F extends Fields, Schema extends z.ZodType, Saved extends { id: string }>(
  props: NounFormProps<F, Schema, Saved>,
) {
  const [turn, setTurn] = useState<{ at: number; known: Partial<Record<string, string | boolean>> }>({
    at: 0,
    known: props.known ?? {},
  });
  return (
    <OneForm
      key={turn.at}
      {...props}
      known={turn.known as NonNullable<typeof props.known>}
      onAnother={(values) => {
        const keep: readonly string[] = props.another?.keep ?? [];
        const kept = Object.entries(values).filter(([name]) => keep.includes(name));
        setTurn({
          at: turn.at + 1,
          known: { ...props.known, ...Object.fromEntries(kept) } as typeof turn.known,
        });
      }}
    />
  );
}

function OneForm<F extends Fields, Schema extends z.ZodType, Saved extends { id: string }>(
  props: NounFormProps<F, Schema, Saved> & { onAnother(values: Values): void },
) {
  const { fields, record } = props;
  const navigate = useNavigate();
  const [initial] = useState<Values>(() => ({
    ...valuesOf(fields, record),
    ...(record ? {} : (props.known as Values)),
    ...props.more?.initial,
  }));
  const asked = props.questions.flatMap((question) => question.fields);
  const of = (name: string) => fields[name] as Field;
  const more = Object.keys(props.more?.initial ?? {});
  const { form, saved, saving, refusal, onSave } = useSchemaForm<Values, Schema, Saved>({
    schema: props.schema,
    initial,
    input: (values) => ({
      ...props.fixed,
      ...inputOf(fields, values),
      ...Object.fromEntries(more.map((name) => [name, values[name]])),
    }),
    save: props.save,
    onSaved: () => left(),
    words: (values) =>
      Object.fromEntries(
        Object.keys(fields).flatMap((name) => {
          const words = blankWords(of(name), values[name]);
          return words === undefined ? [] : [[name, words]];
        }),
      ),
    refusedAt: props.refusedAt,
    fields: [...asked, ...more],
  });
  const { draft, saved: left } = useDraft<Values>({
    form: props.draft,
    values: form.values,
    initial,
    dirty: form.isDirty(),
    ofRecord: record !== undefined,
    apply: form.setValues,
  });
  if (saved) {
    const done = props.done(saved);
    const facts = asked
      .map((name) => ({
        label: props.help?.[name]?.word ?? of(name).word,
        value: fieldWords(of(name), name, saved, props.help?.[name]?.options),
      }))
      .filter(({ value }) => value !== '');
    return (
      <SavedWithUndo
        title={done.title}
        undone={done.undone}
        onUndone={() => navigate(props.back.to)}
        facts={facts}
      >
        {props.another && record === undefined && (
          <Button onClick={() => props.onAnother(form.values)}>{props.another.label}</Button>
        )}
        <Button
          variant={props.another && record === undefined ? 'default' : 'filled'}
          onClick={() => navigate(done.to)}
        >
          {done.look}
        </Button>
      </SavedWithUndo>
    );
  }
  const masked = (name: string): FieldHelp =>
    of(name).masked && record
      ? { hint: asNow(String((record as Record<string, unknown>)[`${name}Masked`])) }
      : {};
  return (
    <FormPage
      title={props.title}
      line={props.line}
      back={props.back}
      dirty={form.isDirty()}
      saving={saving}
      draft={draft}
      startsInFirst={record === undefined}
      refusal={refusal}
      onSave={onSave}
      {...(props.saveLabel !== undefined && { saveLabel: props.saveLabel })}
    >
      {props.questions.map((question) => (
        <Question key={question.ask} ask={question.ask}>
          <NounFields
            form={form}
            fields={question.fields.map((name) => [name, of(name)] as const)}
            help={Object.fromEntries(
              question.fields.map((name) => [name, { ...masked(name), ...props.help?.[name] }]),
            )}
            cells={props.cells ?? {}}
          />
        </Question>
      ))}
      {props.more?.draw(form)}
    </FormPage>
  );
}
