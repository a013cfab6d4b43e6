import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { stationRowSchema } from '#features/stations/contract.ts';
import { Facts } from '#ui/facts.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';

/** A station's facts; its whole number only on request, since who asked, and what for, stays in the log. */
export function StationFacts({
  station,
  onRemove,
}: {
  station: z.infer<typeof stationRowSchema>;
  onRemove(): void;
}) {
  const { query } = useApi();
  const may = useMay();
  const reveal = useMutation(query.stations.reveal.mutationOptions());
  const purpose = usePurpose({
    title: '显示完整的电话',
    confirm: '显示',
    act: (words) => reveal.mutate({ id: station.id, purpose: words }),
  });
  const refusal = refusalIn(reveal.error);
  return (
    <>
      <Facts
        facts={[
          { label: '站点类型', value: station.kind },
          { label: '特色名称', value: station.feature },
          { label: '地址', value: station.address },
          { label: '开放时间', value: station.hours },
          { label: '站长', value: station.head },
          { label: '副站长', value: station.deputyHeads },
          { label: '联络员', value: station.liaisons },
          { label: '联系电话', value: reveal.data?.phone ?? station.phoneMasked },
        ]}
      />
      {refusal && <Refused refusal={refusal} />}
      <Group mt="md" gap="sm">
        {may('stations.save') && (
          <Button component={Link} to={`/stations/${station.id}/edit`} variant="default">
            修改
          </Button>
        )}
        {station.phoneMasked && !reveal.data && may('stations.reveal') && (
          <Button variant="default" loading={reveal.isPending} onClick={purpose.ask}>
            显示完整的电话
          </Button>
        )}
        {may('stations.remove') && (
          <Button variant="subtle" color="gray.8" onClick={onRemove}>
            删除这个站点
          </Button>
        )}
      </Group>
      {purpose.form}
    </>
  );
}
