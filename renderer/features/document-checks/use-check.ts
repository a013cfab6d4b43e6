import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CheckReport, Finding, TakenBack } from '#features/document-checks/contract.ts';
import { useApi } from '../../api.tsx';
import { saveFileKey } from '../../query-client.ts';
import { refusalIn } from '../../refusal-of.ts';

/** The copy as it stood after a step: its report, and what the step mended. */
type Step = { report: CheckReport; mended: Finding[]; takenBack: TakenBack[]; settled: number };

/** One document under check: brought in, mended step by step on copies, each of which can be taken back. */
export function useCheck() {
  const { client, files } = useApi();
  const stop = useRef<AbortController>(undefined);
  const [steps, setSteps] = useState<Step[]>([]);
  const read = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: async (file: File) => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      const upload = await files.put(file);
      signal.throwIfAborted();
      return client.documentChecks.check({ upload }, { signal });
    },
    onSuccess: (report) => setSteps([{ report, mended: [], takenBack: [], settled: 0 }]),
  });
  const last = steps.at(-1);
  const mend = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: async (places: number[]): Promise<Step> => {
      if (!last) throw new Error('nothing is under check');
      const { upload, findings } = last.report;
      const report = await client.documentChecks.mend({ upload, findings: places });
      const back = new Set(report.takenBack.map(({ place, found }) => `${place}\n${found}`));
      return {
        report,
        mended: findings.filter(
          ({ place, found }, at) => places.includes(at) && !back.has(`${place}\n${found}`),
        ),
        takenBack: report.takenBack,
        settled: findings.length - report.findings.length,
      };
    },
    onSuccess: (step) => setSteps((before) => [...before, step]),
  });
  return {
    report: last?.report,
    /** What was mended so far, oldest first. */
    mended: steps.flatMap((step) => step.mended),
    /** What the last step tried and took back. */
    takenBack: last?.takenBack ?? [],
    /** How many findings are gone since the document was brought in. */
    settled: steps.reduce((sum, step) => sum + step.settled, 0),
    reading: read.isPending ? read.variables.name : undefined,
    mending: mend.isPending ? mend.variables : undefined,
    refusal: refusalIn(read.error ?? mend.error),
    bring: (file: File) => {
      mend.reset();
      read.mutate(file);
    },
    mend: mend.mutateAsync,
    back: () => {
      mend.reset();
      setSteps((before) => before.slice(0, -1));
    },
    again: () => {
      stop.current?.abort();
      read.reset();
      mend.reset();
      setSteps([]);
    },
  };
}

export type Check = ReturnType<typeof useCheck>;
