import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { screenDate } from '#electron/values/plain-date.ts';
import { receptionsContract } from '#features/receptions/contract.ts';
import { PeopleField } from '#ui/people-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { usePeople } from '../../../use-people.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';

/** Who receives on a day at a station; nobody takes the roster of that day back. */
export function DutyForm(props: {
  date: string;
  stationId: string;
  station: string;
  deputies: string[];
  onClose(): void;
}) {
  const { date, stationId, station, onClose } = props;
  const { client, query } = useApi();
  const saySaved = useSaySaved();
  const people = usePeople();
  const all = useQuery(query.deputies.list.queryOptions({ input: {} }));
  const own = (all.data?.rows ?? []).filter((deputy) => deputy.stationId === stationId);
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(receptionsContract.setDuty),
    initial: { deputyIds: props.deputies },
    input: ({ deputyIds }) => ({ date, stationId, deputyIds }),
    save: (input) => client.receptions.setDuty(input),
    onSaved: ({ deputies }) => {
      const who = deputies.map(({ name }) => name).join('、');
      saySaved(`${screenDate(date)}${station}：${who ? `由${who}接待` : '不再排定'}`);
      onClose();
    },
  });
  const { deputyIds } = form.values;
  const set = (ids: string[]) => form.setFieldValue('deputyIds', ids);
  return (
    <SmallForm
      title={`${screenDate(date)}，${station}由谁接待`}
      saveLabel="排定"
      saving={saving}
      refusal={refusal}
      onClose={onClose}
      onSave={onSave}
    >
      <PeopleField label="接待代表" people={people} value={deputyIds} onChange={set} />
      {deputyIds.length === 0 && own.length > 0 && (
        <Button variant="default" onClick={() => set(own.map(({ id }) => id))}>
          本站代表全部（{own.length} 人）
        </Button>
      )}
    </SmallForm>
  );
}
