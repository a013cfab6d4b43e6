import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { opinionsContract } from '#features/opinions/contract.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

/** Makes opinions about one matter go on as one: with which, since when, and what that means for each. */
export function MergeForm(props: {
  ids: string[];
  /** Of which the form speaks: 第 2026-003 号, 3 件意见. */
  what: string;
  into?: string;
  onMerged?(): void;
  onClose(): void;
}) {
  const { ids, what, onMerged, onClose } = props;
  const { query, client } = useApi();
  const { today } = useDesk();
  const saySaved = useSaySaved();
  const others = useQuery(query.opinions.mergeable.queryOptions({ input: { ids } }));
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(opinionsContract.merge),
    initial: { intoId: props.into ?? '', date: today, text: '' },
    input: (values) => ({ ...values, ids }),
    save: (input) => client.opinions.merge(input),
    onSaved: (main) => {
      saySaved(`${what}已并入第 ${main.number} 号`);
      onClose();
      onMerged?.();
    },
    refusedAt: { 'merge-with-itself': 'intoId', 'not-to-merge-into': 'intoId', 'step-too-early': 'date' },
  });
  return (
    <SmallForm
      title={`${what}：并案`}
      saveLabel="并案"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <ChoiceField
        label="并入哪一件"
        required
        description="相似的排在前面；可输入编号、事由或拼音首字母"
        options={(others.data ?? []).map(({ id, number, title, unit, reason }) => ({
          value: id,
          label: `第${number}号 ${subjectOf(title)}`,
          hint: [unit || '未交办', reason].filter(Boolean).join('，'),
        }))}
        {...form.getInputProps('intoId')}
        value={form.values.intoId}
      />
      <DateField label="并案日期" required today={today} {...date('date')} />
      <Textarea label="说明" autosize minRows={2} {...form.getInputProps('text')} />
      <p style={{ margin: 0 }}>
        并案以后只在并入的那一件上办理，答复、办理结果各件都算；各件仍保留编号、代表和选民，件数和积分不变，反馈和评价各自登记。并错了可以撤回。
      </p>
    </SmallForm>
  );
}
