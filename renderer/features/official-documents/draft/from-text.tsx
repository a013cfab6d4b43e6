import { Button, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { DropArea } from '#ui/drop-area.tsx';
import { Notes } from '#ui/notes.tsx';
import { Section } from '#ui/section.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { saveFileKey } from '../../../query-client.ts';
import { refusalIn } from '../../../refusal-of.ts';
import css from './drafting.module.css';

type Found = { answers: Record<string, string | string[][]>; issuedOn?: string | undefined };

/** Begins a free document from a text at hand: pasted, or of a Word, text or Markdown file. */
export function FromText(props: { template: string; filled: string[]; onRead(found: Found): void }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title="从现有文字做起">
      <p className={css.soft} style={{ margin: '0.5rem 0' }}>
        已有稿子的，粘贴进来或者选文件，标题、主送、正文和附件会自动分开，再在下面核对。
      </p>
      <Button variant="default" onClick={() => setOpen(true)}>
        粘贴文字或选文件
      </Button>
      {open && <ReadText {...props} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function ReadText(props: Parameters<typeof FromText>[0] & { onClose(): void }) {
  const { client, files } = useApi();
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (text) => (text.trim() === '' ? '请粘贴文字，或在下面选文件' : null) },
  });
  const read = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: async (from: { text: string } | File) =>
      client.officialDocuments.readText({
        template: props.template,
        from: from instanceof File ? { upload: await files.put(from) } : from,
      }),
  });
  const found = read.data;
  const refusal = refusalIn(read.error);
  const replaced = Object.keys(found?.answers ?? {}).filter((field) => props.filled.includes(field));
  if (!found)
    return (
      <SmallForm
        title="从现有文字做起"
        saveLabel="读入"
        saving={read.isPending}
        refusal={refusal}
        onSave={form.onSubmit(({ text }) => read.mutate({ text }))}
        onClose={props.onClose}
      >
        <Textarea label="粘贴文字" autosize minRows={6} maxRows={12} {...form.getInputProps('text')} />
        {read.isPending && <Waiting doing="正在读入" />}
        <DropArea
          words="或者把文件拖到这里"
          pick="选择文件"
          pickerLabel="选择稿子文件"
          accept=".docx,.txt,.md"
          onFiles={([file]) => file && read.mutate(file)}
          aside="Word（.docx）、记事本（.txt）或 Markdown（.md）文件。"
        />
      </SmallForm>
    );
  return (
    <Dialog title="从现有文字做起" onClose={props.onClose}>
      <Section title="读出来的">
        <ul className={css.read}>
          {found.read.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Notes title="没有放进去的" sentences={found.left} />
      {replaced.length > 0 && <p>已填的{replaced.map((field) => `“${field}”`).join('')}会换成读出来的。</p>}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={read.reset}>
          换一份
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            props.onRead(found);
            props.onClose();
          }}
        >
          放进草稿
        </Button>
      </Group>
    </Dialog>
  );
}
