import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import type { DeputyDetail } from '#features/deputies/contract.ts';
import { tenure } from '#features/deputies/fields.ts';
import { Facts } from '#ui/facts.tsx';
import { monthWords } from '#ui/format.ts';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { fieldWords } from '../../noun-facts.ts';
import { refusalIn } from '../../refusal-of.ts';

/** A deputy's facts; whole numbers only on request, since who asked stays in the log. */
export function DeputyFacts({ deputy }: { deputy: DeputyDetail }) {
  const { query } = useApi();
  const may = useMay();
  const reveal = useMutation(query.deputies.reveal.mutationOptions());
  const whole = reveal.data;
  const refusal = refusalIn(reveal.error);
  const linked = (room: string, id: string | undefined, name: string) =>
    id ? <Link to={`/${room}/${id}`}>{name}</Link> : name;
  return (
    <>
      <Facts
        facts={[
          { label: '性别', value: deputy.sex },
          { label: '民族', value: deputy.ethnicity },
          { label: '出生年月', value: monthWords(deputy.birthMonth) },
          { label: '学历', value: deputy.education },
          { label: '党派', value: deputy.party },
          { label: '代表构成', value: deputy.composition },
          { label: '代表层级', value: deputy.levelName },
          { label: '选区', value: deputy.constituency },
          { label: '工作单位', value: deputy.workplace },
          { label: '代表小组', value: linked('groups', deputy.groupId, deputy.group) },
          { label: '联络站', value: linked('stations', deputy.stationId, deputy.station) },
          { label: '电话', value: whole?.phone ?? deputy.phoneMasked },
          { label: '身份证号', value: whole?.idNumber ?? deputy.idNumberMasked },
          { label: '当选方式', value: fieldWords(tenure.fields.entry, 'entry', deputy) },
          { label: '任职开始', value: deputy.fromOn ? documentDate(deputy.fromOn) : '本届首次会议' },
          { label: '任职终止', value: deputy.untilOn ? documentDate(deputy.untilOn) : '' },
          { label: '终止原因', value: deputy.leaveReason },
          { label: '备注', value: deputy.note },
        ]}
      />
      {refusal && <Refused refusal={refusal} />}
      {!whole && may('deputies.reveal') && (
        <Button
          mt="md"
          variant="default"
          loading={reveal.isPending}
          onClick={() => reveal.mutate({ id: deputy.id })}
        >
          显示完整的电话和证件号
        </Button>
      )}
    </>
  );
}
