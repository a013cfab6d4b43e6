import { type DeputyDetail, deputyLeaveSchema } from '#features/deputies/contract.ts';
import { leaveReasons } from '#features/deputies/rules/tenure.ts';
import { DateField } from '#ui/date-field.tsx';
import { Beside } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { useSchemaForm } from '../../use-schema-form.ts';

/** Registers that a deputy's tenure ended: the last day, and why. */
export function LeaveForm({ deputy, onClose }: { deputy: DeputyDetail; onClose(): void }) {
  const { client } = useApi();
  const { today } = useDesk();
  const saySaved = useSaySaved();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: deputyLeaveSchema,
    initial: { untilOn: today, leaveReason: '' },
    input: (values) => ({ ...values, id: deputy.id }),
    save: (input) => client.deputies.leave(input),
    onSaved: ({ name }) => {
      saySaved(`已登记${name}的代表资格终止`);
      onClose();
    },
    refusedAt: { 'tenure-ends-first': 'untilOn' },
  });
  return (
    <SmallForm
      title={`${deputy.name}：登记代表资格终止`}
      saveLabel="登记终止"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>从次日起不再列入名册、应到人数和接待排班；以前的履职记录和积分照旧保留。</p>
      <Beside>
        <DateField label="终止日期" required today={today} {...date('untilOn')} />
        <SuggestField label="原因" required words={leaveReasons} {...form.getInputProps('leaveReason')} />
      </Beside>
    </SmallForm>
  );
}
