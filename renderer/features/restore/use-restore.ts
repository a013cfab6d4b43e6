import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.tsx';
import { emptyCode } from '../../code-groups.ts';
import { saveFileKey } from '../../query-client.ts';
import { type Secret, secretOf, type TypedSecret } from './restore.ts';

const notTyped: TypedSecret = { byCode: false, password: '', code: emptyCode };

/** The task of going back: which backup, what opens it, what it would bring, and doing it. Secrets leave with the page. */
export function useRestore(wanted: string) {
  const { client, query } = useApi();
  const [folder, setFolder] = useState('');
  const [picked, setPicked] = useState<string>();
  const [typed, setTyped] = useState(notTyped);
  const list = useQuery(query.restore.list.queryOptions({ input: { folder } }));
  const chosen = list.data?.find(({ file, name, problem }) =>
    picked === undefined ? name === wanted && problem === undefined : file === picked,
  );
  const secret = secretOf(typed);
  const preview = useMutation({
    mutationKey: [saveFileKey],
    gcTime: 0,
    mutationFn: (input: { file: string; secret: Secret }) => client.restore.preview(input),
  });
  const run = useMutation({ ...query.restore.run.mutationOptions(), gcTime: 0 });
  return {
    list,
    folder,
    look: (next: string) => {
      setPicked('');
      setFolder(next);
    },
    chosen,
    pick: (file: string) => {
      setPicked(file);
      preview.reset();
    },
    typed,
    type: (part: Partial<TypedSecret>) => {
      setTyped((now) => ({ ...now, ...part }));
      preview.reset();
    },
    /** What names the backup and opens it, once both are known. */
    request: chosen && secret && { file: chosen.file, secret },
    preview,
    run,
  };
}

/** The task of going back, as its steps share it. */
export type Restoring = ReturnType<typeof useRestore>;
