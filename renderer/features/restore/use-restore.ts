import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.tsx';
import { saveFileKey } from '../../query-client.ts';
import { noSecret } from './present-secret.tsx';
import { type Secret, secretOf, type TypedSecret } from './restore.ts';

/** The task of going back: which backup, what opens it, what it would bring, and doing it. Secrets leave with the page. */
export function useRestore(wanted: string) {
  const { client, query } = useApi();
  const [folder, setFolder] = useState('');
  const [picked, setPicked] = useState<string>();
  const [typed, setTyped] = useState(noSecret);
  const [present, setPresent] = useState(noSecret);
  const own = useQuery(query.restore.list.queryOptions());
  const by = secretOf(present);
  const proof = by ? { by } : {};
  const find = useMutation({
    mutationKey: [saveFileKey],
    gcTime: 0,
    mutationFn: (input: { folder: string; by?: Secret }) => client.restore.find(input),
  });
  const list =
    folder === ''
      ? { data: own.data, isFetching: own.isFetching, error: own.error }
      : { data: find.data, isFetching: find.isPending, error: find.error };
  const chosen = list.data?.find(({ file, name, problem }) =>
    picked === undefined ? name === wanted && problem === undefined : file === picked,
  );
  const secret = secretOf(typed);
  const preview = useMutation({
    mutationKey: [saveFileKey],
    gcTime: 0,
    mutationFn: (input: { file: string; secret: Secret; by?: Secret }) => client.restore.preview(input),
  });
  const run = useMutation({ ...query.restore.run.mutationOptions(), gcTime: 0 });
  return {
    list,
    folder,
    look: (next: string) => {
      setPicked('');
      setFolder(next);
      if (next === '') find.reset();
      else find.mutate({ folder: next, ...proof });
    },
    /** Who does it, while it is typed. */
    present,
    tell: (value: TypedSecret) => {
      setPresent(value);
      run.reset();
    },
    isTold: by !== undefined,
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
    request: chosen && secret && { file: chosen.file, secret, ...proof },
    preview,
    run,
  };
}

/** The task of going back, as its steps share it. */
export type Restoring = ReturnType<typeof useRestore>;
