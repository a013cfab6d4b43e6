import type { Problem } from './problem.ts';
import type { Answer } from './taken.ts';

type Asked = Pick<Problem, 'sheet' | 'row' | 'column' | 'message'> & { answer?: Answer | undefined };

/** What was asked of a file and is not answered: its rows stay out. */
export const unanswered = <Question extends Asked>({
  questions,
}: {
  questions: readonly Question[];
}): Question[] => questions.filter(({ answer }) => answer === undefined);

/** A file whose problems name the rows that stay out for want of an answer as well, for where the questions do not stand beside them. */
export function withUnanswered<File extends { problems: Problem[]; questions: readonly Asked[] }>(
  file: File,
): File {
  const rows = unanswered(file).map(({ sheet, row, column, message }) => ({
    ...{ sheet, row, column, code: 'same-or-new', severity: 'refused' as const },
    message: `${message}本行未导入；请在预览的“请选定”里说明是同一条还是另一条。`,
  }));
  return { ...file, problems: [...file.problems, ...rows] };
}
