import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { screenDate } from '#electron/values/plain-date.ts';
import { PeopleField } from '#ui/people-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import { usePeople } from '../../../use-people.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';

/** Who receives on a day at a station; nobody takes the roster of that day back. */
export function DutyForm(props: {
  date: string;
  stationId: string;
  station: string;
  deputies: string[];
  onClose(): void;
}) {
  const { date, stationId, station, onClose } = props;
  const { query } = useApi();
  const saySaved = useSaySaved();
  const people = usePeople();
  const all = useQuery(query.deputies.list.queryOptions({ input: {} }));
  const own = (all.data?.rows ?? []).filter((deputy) => deputy.stationId === stationId);
  const [ids, setIds] = useState(props.deputies);
  const save = useMutation(
    query.receptions.setDuty.mutationOptions({
      onSuccess: ({ deputies }) => {
        const who = deputies.map(({ name }) => name).join('、');
        saySaved(`${screenDate(date)}${station}：${who ? `由${who}接待` : '不再排定'}`);
        onClose();
      },
    }),
  );
  return (
    <SmallForm
      title={`${screenDate(date)}，${station}由谁接待`}
      saveLabel="排定"
      saving={save.isPending}
      refusal={refusalIn(save.error)}
      onClose={onClose}
      onSave={() => save.mutate({ date, stationId, deputyIds: ids })}
    >
      <PeopleField label="接待代表" people={people} value={ids} onChange={setIds} />
      {ids.length === 0 && own.length > 0 && (
        <Button variant="default" onClick={() => setIds(own.map(({ id }) => id))}>
          本站代表全部（{own.length} 人）
        </Button>
      )}
    </SmallForm>
  );
}
