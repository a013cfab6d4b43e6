import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { type DeputyDetail, deputyEditSchema } from '#features/deputies/contract.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { useGroupOptions, useStationOptions, withOwn } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';
import { levels } from './levels.ts';

const list = { to: '/deputies', label: '代表名册' };
const fields = { ...person.fields, ...tenure.fields };
type Name = keyof typeof fields;

const work: Name[] = ['workplace', 'composition', 'level', 'constituency', 'groupId', 'stationId'];
const days: Name[] = ['entry', 'fromOn', 'untilOn', 'leaveReason', 'note'];
const who: Name[] = ['name', 'sex', 'ethnicity', 'birthMonth', 'education', 'party', 'idNumber', 'phone'];
/** Whatever else is declared of a deputy is asked with who it is. */
const others = (Object.keys(fields) as Name[]).filter(
  (name) => !('inner' in fields[name]) && ![work, days, who].flat().includes(name),
);

/** Changing a deputy's facts. */
export function DeputyFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.deputies.detail.queryOptions({ input: { id } }), staleTime: 0 });
  const back = { to: `/deputies/${id}`, label: '返回档案' };
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={back} doing="正在读取代表档案" {...trouble(asked)} />;
  return <DeputyForm deputy={asked.data} back={back} />;
}

/** A new deputy of the desk's term; `?entry=by-election` for one who came by a by-election. */
export function NewDeputyPage() {
  const [params] = useSearchParams();
  const { today } = useDesk();
  const byElection = params.get('entry') === 'by-election';
  return (
    <DeputyForm
      key={String(byElection)}
      back={list}
      known={{
        level: 'township',
        entry: byElection ? 'by-election' : 'general',
        fromOn: byElection ? today : '',
        groupId: params.get('group') ?? '',
        stationId: params.get('station') ?? '',
      }}
    />
  );
}

function DeputyForm({
  deputy,
  known = {},
  back,
}: {
  deputy?: DeputyDetail;
  known?: Partial<Record<Name, string>>;
  back: { to: string; label: string };
}) {
  const { client } = useApi();
  const { term } = useDesk();
  const groups = useGroupOptions('未编组');
  const stations = useStationOptions('未定');
  return (
    <NounForm
      title={
        deputy ? `修改${deputy.name}的信息` : known.entry === 'by-election' ? '登记补选代表' : '新增代表'
      }
      line={deputy || !term ? undefined : term.name}
      back={back}
      fields={fields}
      schema={deputyEditSchema}
      fixed={deputy ? { id: deputy.id } : {}}
      draft={deputy ? `deputies.${deputy.id}` : 'deputies.new'}
      record={deputy}
      known={known}
      save={(input) => client.deputies.save(input)}
      questions={[
        { ask: '是谁', fields: [...who, ...others] },
        { ask: '做什么工作，代表哪里', fields: work },
        { ask: '任期', fields: days },
      ]}
      help={{
        composition: { hint: '如 农民、干部、专业技术人员' },
        level: { options: levels },
        groupId: { options: withOwn(groups, deputy?.groupId, deputy?.group ?? '') },
        stationId: { options: withOwn(stations, deputy?.stationId, deputy?.station ?? '') },
        fromOn: { hint: '与本届同时开始的不填' },
        untilOn: { hint: '任到届满的不填' },
      }}
      refusedAt={{ 'id-number-taken': 'idNumber', 'tenure-ends-first': 'untilOn', 'deputy-twice': 'name' }}
      done={({ id, name }) => ({
        title: deputy ? `已保存${name}的信息` : `已登记${name}`,
        undone: deputy ? `已撤销对${name}信息的修改` : `已撤销${name}的登记`,
        to: `/deputies/${id}`,
        look: '查看档案',
      })}
      another={{
        label: '再登记一名',
        keep: ['level', 'entry', 'fromOn', 'groupId', 'stationId', 'ethnicity'],
      }}
    />
  );
}
