import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useApi } from './api.tsx';
import { saveFileKey } from './query-client.ts';
import { refusalIn } from './refusal-of.ts';

/** Lets a command make a file and hands it to the host to be saved; says so once it is. */
export function useSaveFile<Input>(compose: (input: Input) => Promise<{ file: string; name: string }>) {
  const { files } = useApi();
  const task = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: async (input: Input) => {
      const made = await compose(input);
      return { name: made.name, outcome: await files.save(made.file) };
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notifications.show({ message: `已存为 ${name}` });
    },
  });
  return { save: task.mutate, saving: task.isPending, refusal: refusalIn(task.error) };
}
