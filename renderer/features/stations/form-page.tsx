import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { stationEditSchema, type stationRowSchema } from '#features/stations/contract.ts';
import { station } from '#features/stations/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { trouble } from '../../refusal-of.ts';

type Station = z.infer<typeof stationRowSchema>;

/** A new station. */
export function NewStationPage() {
  return <StationForm />;
}

/** Changing a station's facts. */
export function StationFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { year } = useDesk();
  const asked = useQuery({ ...query.stations.detail.queryOptions({ input: { id, year } }), staleTime: 0 });
  if (!asked.data || !asked.isFetchedAfterMount) {
    const back = { to: `/stations/${id}`, label: '返回联络站' };
    return <DetailPending back={back} doing="正在读取联络站" {...trouble(asked)} />;
  }
  return <StationForm row={asked.data} />;
}

function StationForm({ row }: { row?: Station }) {
  const { client, query } = useApi();
  const choices = useQuery(query.stations.choices.queryOptions());
  const kinds = (choices.data?.kinds ?? []).map((word) => ({ value: word, label: word }));
  return (
    <NounForm
      title={row ? `修改${row.name}` : '新增联络站'}
      back={row ? { to: `/stations/${row.id}`, label: '返回联络站' } : { to: '/stations', label: '联络站' }}
      fields={station.fields}
      schema={stationEditSchema}
      fixed={row ? { id: row.id } : {}}
      draft={row ? `stations.${row.id}` : 'stations.new'}
      record={row}
      save={(input) => client.stations.save(input)}
      questions={[
        { ask: '叫什么，在哪里，什么时候开放', fields: ['name', 'kind', 'feature', 'address', 'hours'] },
        { ask: '谁负责，怎么联系', fields: ['head', 'deputyHeads', 'liaisons', 'phone'] },
      ]}
      help={{
        name: { hint: '如 大坪代表联络站' },
        kind: { options: kinds },
        feature: { hint: '如 百姓说事亭；没有的不填' },
        deputyHeads: { hint: '几个人的用顿号隔开' },
        hours: { hint: '如 每月15日 9:00—11:00' },
        liaisons: { hint: '几个人的用顿号隔开' },
      }}
      refusedAt={{ 'station-taken': 'name' }}
      done={({ id, name }) => ({
        title: row ? `已保存${name}` : `已登记${name}`,
        undone: row ? '已撤销这次修改' : `已撤销${name}的登记`,
        to: `/stations/${id}`,
        look: '查看联络站',
      })}
      another={{ label: '再登记一个联络站', keep: [] }}
    />
  );
}
