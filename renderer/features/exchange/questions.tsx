import { Radio } from '@mantine/core';
import type { Question, RecognisedFile } from '#features/exchange/contract.ts';
import { Section } from '#ui/section.tsx';
import css from './recognised.module.css';
import { Differences } from './updates.tsx';
import type { Answers } from './use-preview.ts';

const choices = [
  { value: 'same', label: '是同一条，按表格更新' },
  { value: 'new', label: '是另一条，新增' },
  { value: 'skip', label: '不导入这一行' },
] as const;

/** Rows that may be a record that is there already, or another one: nothing is guessed. */
export function Questions(props: {
  files: RecognisedFile[];
  /** What was chosen so far, which the files may not tell yet. */
  answers: Answers;
  onAnswer(key: string, answer: NonNullable<Question['answer']>): void;
}) {
  const questions = props.files.flatMap(({ kindName, sheets, questions: own }) =>
    own.map((question) => ({ kindName, several: sheets.length > 1, ...question })),
  );
  if (questions.length === 0) return null;
  return (
    <Section title={`请选定 ${questions.length} 处`} aside="不选定的行不导入；表格里没有填的，不改现有记录">
      {questions.map(({ key, kindName, several, sheet, row, subject, message, differences }) => (
        <Radio.Group
          key={key}
          className={css.question}
          label={`${subject}（${kindName}，${several ? `工作表“${sheet}”` : ''}第 ${row} 行）`}
          description={message}
          value={props.answers.get(key) ?? null}
          onChange={(value) => props.onAnswer(key, value as NonNullable<Question['answer']>)}
        >
          <Differences label={subject} differences={differences} keeps />
          <div className={css.answers}>
            {choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
      ))}
    </Section>
  );
}
