import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import css from './page.module.css';

/** Where the second copy of each backup goes: a stick or another disk. */
export function SecondFolder({ folder, onClose }: { folder: string; onClose(): void }) {
  const { query } = useApi();
  const [typed, setTyped] = useState(folder);
  const set = useMutation(
    query.backups.setSecondFolder.mutationOptions({
      onSuccess: ({ secondFolder }) => {
        notifications.show({
          message: secondFolder ? `以后备份也拷到 ${secondFolder}` : '以后不再拷到机外',
        });
        onClose();
      },
    }),
  );
  return (
    <SmallForm
      title="机外备份位置"
      saveLabel="保存"
      saving={set.isPending}
      refusal={refusalIn(set.error)}
      onClose={onClose}
      onSave={() => set.mutate({ folder: typed.trim() })}
    >
      <p className={css.line}>
        每次按“立即备份”，再拷一份到这里并读回核对。请用平时拔下来另放的优盘或移动硬盘，不要用网盘。
      </p>
      <TextInput
        label="文件夹"
        description="如 E:\履职台备份，或 /media/优盘/备份；要先建好。留空就不再拷贝"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </SmallForm>
  );
}
