import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { backupsContract } from '#features/backups/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import css from './page.module.css';

/** Where the second copy of each backup goes: a stick or another disk. */
export function SecondFolder({ folder, onClose }: { folder: string; onClose(): void }) {
  const { client } = useApi();
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(backupsContract.setSecondFolder),
    initial: { folder },
    save: (input) => client.backups.setSecondFolder(input),
    onSaved: ({ secondFolder }) => {
      notifications.show({
        message: secondFolder ? `以后备份也拷到 ${secondFolder}` : '以后不再拷到机外',
      });
      onClose();
    },
  });
  return (
    <SmallForm
      title="机外备份位置"
      saveLabel="保存"
      saving={saving}
      refusal={refusal}
      onClose={onClose}
      onSave={onSave}
    >
      <p className={css.line}>
        每次按“立即备份”，再拷一份到这里并读回核对。请用平时拔下来另放的优盘或移动硬盘，不要用网盘。
      </p>
      <TextInput
        label="文件夹"
        description="如 E:\履职台备份，或 /media/优盘/备份；要先建好。留空就不再拷贝"
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        {...form.getInputProps('folder')}
      />
    </SmallForm>
  );
}
