import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Preview, Question } from '#features/exchange/contract.ts';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { readingsOf, type Told } from './readings.ts';

export type Answers = ReadonlyMap<string, NonNullable<Question['answer']>>;

/** What the questions of a preview were answered with. */
const answersIn = ({ files }: Preview): Answers =>
  new Map(
    files.flatMap(({ questions }) =>
      questions.flatMap(({ key, answer }) => (answer ? [[key, answer] as const] : [])),
    ),
  );

/** Workbooks read for a preview, and read anew as a person tells how; the last preview stays until the next one is there. */
export function usePreview(onRead: () => void) {
  const { client, files } = useApi();
  const [preview, setPreview] = useState<Preview>();
  const [told, setTold] = useState<Told>(new Map());
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [uploading, setUploading] = useState<{ done: number; total: number }>();
  const stop = useRef<AbortController>(undefined);
  const read = useMutation({
    mutationKey: ['save-file'],
    mutationFn: async (chosen: File[]) => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      const uploads: string[] = [];
      for (const file of chosen) {
        setUploading({ done: uploads.length, total: chosen.length });
        uploads.push(await files.put(file));
        signal.throwIfAborted();
      }
      setUploading(undefined);
      return client.exchange.preview({ uploads }, { signal });
    },
    onSuccess: (first) => {
      setTold(new Map());
      setAnswers(new Map());
      setPreview(first);
      onRead();
    },
    onSettled: () => setUploading(undefined),
  });
  const correct = useMutation({
    // one after the other, so that the last answer is the last preview
    scope: { id: 'correct-import' },
    mutationFn: ({ plan, told: readings, answers: given }: { plan: string; told: Told; answers: Answers }) =>
      client.exchange.correct({
        plan,
        readings: readingsOf(readings),
        answers: [...given].map(([key, answer]) => ({ key, answer })),
      }),
    onSuccess: (again, { told: readings }) => {
      setPreview(again);
      setTold(readings);
    },
    onError: () => preview && setAnswers(answersIn(preview)),
  });
  return {
    preview,
    told,
    /** A person told how to read the tables, or answered what was asked. */
    isCorrected: told.size + answers.size > 0,
    read: (chosen: File[]) => read.mutate(chosen),
    reading: read.isPending,
    uploading,
    readRefusal: refusalIn(read.error),
    tell: (next: Told) => preview && correct.mutate({ plan: preview.plan, told: next, answers }),
    answers,
    answer(key: string, answer: NonNullable<Question['answer']>) {
      if (!preview) return;
      const next = new Map([...answers, [key, answer]]);
      setAnswers(next);
      correct.mutate({ plan: preview.plan, told, answers: next });
    },
    correcting: correct.isPending,
    correctRefusal: refusalIn(correct.error),
    again: () => {
      stop.current?.abort();
      read.reset();
      correct.reset();
      setPreview(undefined);
    },
  };
}
