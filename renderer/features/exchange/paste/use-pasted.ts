import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BlankKind, Question } from '#features/exchange/contract.ts';
import { type PastedTable, pastedTable } from '#features/exchange/rules/pasted.ts';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { trouble } from '../../../refusal-of.ts';

type Answer = NonNullable<Question['answer']>;

/** What was pasted, how its columns are taken, and what would come of it; asked anew with each change. */
export function usePasted(kind: BlankKind) {
  const { query } = useApi();
  const { year } = useDesk();
  const [text, setText] = useState('');
  const [table, setTable] = useState<PastedTable>();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const some = table !== undefined && table.rows.length > 0;
  const input = some && {
    kind,
    year,
    ...table,
    answers: [...answers].map(([key, answer]) => ({ key, answer })),
  };
  const asked = useQuery(
    query.exchange.previewRows.queryOptions({
      input: input || skipToken,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  );
  const preview = some ? asked.data : undefined;
  return {
    text,
    table: some ? table : undefined,
    /** The plan stands for what is seen now, and not for what was there a moment ago. */
    plan: asked.isPlaceholderData ? undefined : preview?.plan,
    file: preview?.files[0],
    ...(some ? trouble(asked) : { refusal: undefined }),
    paste(typed: string) {
      setText(typed);
      setTable(pastedTable(typed, kind));
      setAnswers(new Map());
    },
    take(at: number, field: string) {
      setTable(
        (now) =>
          now && {
            ...now,
            columns: now.columns.map((column, place) => (place === at ? { ...column, field } : column)),
          },
      );
    },
    answers,
    answer: (key: string, answer: Answer) => setAnswers(new Map([...answers, [key, answer]])),
  };
}
