import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.tsx';

/** The ways in that this PC keeps, each as a button; nothing where it keeps none. */
export function MachineDoor(props: {
  machines: { slot: string; label: string }[];
  busy: boolean;
  onOpen(way: { machine: string; secret: string }): void;
}) {
  const { secrets } = useApi();
  const kept = useQuery({
    queryKey: ['secrets', 'door'],
    enabled: secrets !== undefined && props.machines.length > 0,
    queryFn: () => secrets?.list() ?? { available: false, names: [] },
  });
  const here = kept.data?.available
    ? props.machines.filter(({ slot }) => kept.data?.names.includes(slot))
    : [];
  // a secret that the system does not give out any more is tried all the same: the core then says what to do
  const open = async (machine: string) =>
    props.onOpen({ machine, secret: (await secrets?.recall(machine)) ?? '' });
  return here.map(({ slot, label }) => (
    <Button key={slot} variant="default" loading={props.busy} onClick={() => void open(slot)}>
      {label}，不输密码打开
    </Button>
  ));
}
