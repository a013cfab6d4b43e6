import { Radio } from '@mantine/core';
import type { Question, RecognisedFile } from '#features/exchange/contract.ts';
import { Section } from '#ui/section.tsx';
import css from './recognised.module.css';
import { Differences } from './updates.tsx';

const choices = [
  { value: 'same', label: '是同一条，按表格更新' },
  { value: 'new', label: '是另一条，新增' },
  { value: 'skip', label: '不导入这一行' },
] as const;

/** Rows that may be a record that is there already, or another one: nothing is guessed. */
export function Questions(props: {
  files: RecognisedFile[];
  busy: boolean;
  onAnswer(key: string, answer: NonNullable<Question['answer']>): void;
}) {
  const questions = props.files.flatMap(({ kindName, questions: own }) =>
    own.map((question) => ({ kindName, ...question })),
  );
  if (questions.length === 0) return null;
  return (
    <Section title={`请选定 ${questions.length} 处`} aside="不选定的行不导入">
      {questions.map(({ key, kindName, sheet, row, subject, message, differences, answer }) => (
        <Radio.Group
          key={key}
          className={css.question}
          label={`${subject}（${kindName}，工作表“${sheet}”第 ${row} 行）`}
          description={message}
          value={answer ?? null}
          onChange={(value) => props.onAnswer(key, value as NonNullable<Question['answer']>)}
        >
          <Differences label={subject} differences={differences} />
          <div className={css.answers}>
            {choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} disabled={props.busy} />
            ))}
          </div>
        </Radio.Group>
      ))}
    </Section>
  );
}
