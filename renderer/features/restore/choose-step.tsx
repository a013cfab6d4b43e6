import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { PresentSecret } from './present-secret.tsx';
import { type Found, timeWords } from './restore.ts';
import type { Restoring } from './use-restore.ts';

/** So many are shown at first, the newest; the rest on request. */
const firstShown = 6;

const sizeWords = (bytes: number) => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;

const wordsOf = ({ takenAt, reason, machine, office, bytes }: Found) =>
  [timeWords(takenAt), reason, machine && `在 ${machine} 上做的`, office, sizeWords(bytes)]
    .filter(Boolean)
    .join('，');

/** Which backup: those of the vault's own folder, or of a stick's; to look there, who asks is proved while the vault is locked. */
export function ChooseStep({ task, locked }: { task: Restoring; locked: boolean }) {
  const [typed, setTyped] = useState(task.folder);
  const [all, setAll] = useState(false);
  const { data, isFetching, error } = task.list;
  const some = all ? data : data?.filter((row, at) => at < firstShown || row.file === task.chosen?.file);
  const rest = (data?.length ?? 0) - (some?.length ?? 0);
  const refusal = refusalIn(error);
  return (
    <Stack gap="lg" maw="44rem">
      {refusal && <Refused refusal={refusal} />}
      {!data && !refusal && isFetching && <Waiting doing="正在查找备份" />}
      {data?.length === 0 && (
        <p style={{ margin: 0 }}>
          {task.folder === ''
            ? '本机没有这个保险库的备份。优盘上有的，请在下面写出它的文件夹。'
            : `“${task.folder}”里没有履职台的备份，或没有这个文件夹。请核对路径，优盘要先插好。`}
        </p>
      )}
      {some && some.length > 0 && (
        <Radio.Group
          aria-label="选择备份"
          value={task.chosen?.file ?? ''}
          onChange={(file) => task.pick(file)}
        >
          <Stack gap="sm">
            {some.map((row) => (
              <Radio
                key={row.file}
                value={row.file}
                label={row.problem ? '不能用的备份' : wordsOf(row)}
                description={row.problem ?? row.name}
                disabled={row.problem !== undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {rest > 0 && (
        <div>
          <Button variant="subtle" color="gray.8" px={0} onClick={() => setAll(true)}>
            再看更早的 {rest} 份
          </Button>
        </div>
      )}
      <form
        aria-label="在别处查找"
        onSubmit={(event) => {
          event.preventDefault();
          task.look(typed.trim());
        }}
      >
        <Group align="flex-end" gap="sm" mb="sm">
          <TextInput
            label="备份在别处的，写出文件夹"
            description="如 E:\履职台备份，或 /media/优盘/履职台备份；留空就查本机"
            w="30rem"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={isFetching}>
            查找
          </Button>
        </Group>
        {locked && typed.trim() !== '' && <PresentSecret value={task.present} onChange={task.tell} />}
      </form>
    </Stack>
  );
}
