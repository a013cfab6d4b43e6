import { Textarea, TextInput } from '@mantine/core';
import type { z } from 'zod';
import type { questionSchema } from '#features/official-documents/contract.ts';
import { DateField } from '#ui/date-field.tsx';
import { useDesk } from '../../../desk.tsx';
import css from './question.module.css';
import { RowsField } from './rows-field.tsx';

type Question = z.infer<typeof questionSchema>;
export type Answer = Question['value'];

const isOpen = (value: Answer) =>
  Array.isArray(value) ? !value.flat().some((cell) => cell.trim() !== '') : value.trim() === '';

/** One thing that no record holds: asked as a line, a text, a day or the rows of a small table; marked while it is open. */
export function QuestionField(props: { question: Question; value: Answer; onChange(value: Answer): void }) {
  const { question, value, onChange } = props;
  const open = !question.optional && isOpen(value);
  return (
    <div className={css.question} data-open={open || undefined}>
      <Field question={question} value={value} onChange={onChange} />
      {open && <span className={css.mark}>待填</span>}
    </div>
  );
}

function Field({ question, value, onChange }: Parameters<typeof QuestionField>[0]) {
  const { today } = useDesk();
  const { field, hint, optional } = question;
  const label = optional ? `${field}（可不填）` : field;
  if (question.kind === 'rows')
    return (
      <RowsField
        label={label}
        hint={hint}
        columns={question.columns ?? []}
        rows={Array.isArray(value) ? value : []}
        onChange={onChange}
      />
    );
  const text = Array.isArray(value) ? '' : value;
  if (question.kind === 'date')
    return (
      <DateField
        label={label}
        {...(hint && { description: hint })}
        today={today}
        orBlank
        value={text}
        onChange={onChange}
      />
    );
  const shared = {
    label,
    description: hint,
    value: text,
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return question.kind === 'text' ? (
    <Textarea {...shared} autosize minRows={3} maxRows={14} />
  ) : (
    <TextInput {...shared} />
  );
}
