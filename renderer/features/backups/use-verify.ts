import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.tsx';
import { saveFileKey } from '../../query-client.ts';
import { refusalOf } from '../../refusal-of.ts';

/** What reading a backup back has found. */
export type Verdict = { ok: boolean; problems: string[] };

/** Reads backups back one at a time and remembers, by file, what was found. */
export function useVerify() {
  const { client } = useApi();
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({});
  const note = (file: string, verdict: Verdict) => setVerdicts((known) => ({ ...known, [file]: verdict }));
  const task = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: (file: string) => client.backups.verify({ file }),
    onSuccess: (verdict, file) => note(file, verdict),
    onError: (error, file) => note(file, { ok: false, problems: [refusalOf(error).message] }),
  });
  return {
    verdicts,
    /** The file being read back, where one is. */
    reading: task.isPending ? task.variables : undefined,
    verify: task.mutate,
  };
}
