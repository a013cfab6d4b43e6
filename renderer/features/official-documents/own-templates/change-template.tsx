import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Dialog } from '#ui/dialog.tsx';
import { DropArea } from '#ui/drop-area.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { saveFileKey } from '../../../query-client.ts';
import { refusalIn } from '../../../refusal-of.ts';
import { Inspected } from './inspected.tsx';
import css from './own-templates.module.css';

/** Brings a Word file, says what it asks for and what is wrong with it, and puts it in place of a shipped template. */
export function ChangeTemplate(props: {
  template: string;
  label: string;
  onDone(file: string): void;
  onClose(): void;
}) {
  const { query, client, files } = useApi();
  const { template, label } = props;
  const look = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: async ([file]: File[]) => {
      if (!file) throw new Error('no file was chosen');
      const upload = await files.put(file);
      return { upload, ...(await client.officialDocuments.inspectOwn({ template, upload })) };
    },
  });
  const adopt = useMutation(
    query.officialDocuments.adoptOwn.mutationOptions({
      onSuccess: ({ inUse }) => props.onDone(inUse?.fileName ?? ''),
    }),
  );
  const seen = look.data;
  const refusal = refusalIn(look.error ?? adopt.error);
  return (
    <Dialog title={`换上自备模板：${label}`} onClose={props.onClose}>
      {refusal && <Refused refusal={refusal} />}
      {look.isPending && <Waiting doing="正在查看模板" />}
      {seen && <Inspected seen={seen} />}
      {!look.isPending && !seen && (
        <DropArea
          words="把改好的 .docx 拖到这里"
          pick="选择模板"
          pickerLabel="选择模板文件"
          accept=".docx,.doc,.wps,.docm"
          onFiles={look.mutate}
          aside="先查看要填哪些字段、有没有写错，再决定换不换。"
        />
      )}
      {seen && (
        <Group justify="flex-end" gap="sm" className={css.answers}>
          <Button
            variant="default"
            onClick={() => {
              adopt.reset();
              look.reset();
            }}
          >
            另选一份
          </Button>
          <Button
            disabled={seen.faults.length + seen.unknown.length > 0}
            loading={adopt.isPending}
            onClick={() => adopt.mutate({ template, upload: seen.upload })}
          >
            换上
          </Button>
        </Group>
      )}
    </Dialog>
  );
}
