import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';

/** A voter's number, masked until it is asked for; who asked stays in the log. */
export function Phone({ id, masked }: { id: string; masked: string }) {
  const { query } = useApi();
  const may = useMay();
  const reveal = useMutation(query.receptions.reveal.mutationOptions());
  const refusal = refusalIn(reveal.error);
  return (
    <>
      <Group gap="md">
        <span>{reveal.data?.phone ?? masked}</span>
        {may('receptions.reveal') && !reveal.data && (
          <Button variant="default" loading={reveal.isPending} onClick={() => reveal.mutate({ id })}>
            显示完整号码
          </Button>
        )}
        {!reveal.data && may('receptions.reveal') && <small>谁看过会记入日志</small>}
      </Group>
      {refusal && <Refused refusal={refusal} />}
    </>
  );
}
