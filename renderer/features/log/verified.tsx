import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { logContract } from '#features/log/contract.ts';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';

type Check = z.infer<NonNullable<(typeof logContract.verify)['~orpc']['outputSchema']>>;

/** What a check of the chain found, in words. */
const verifiedWords = ({ whole, message, head }: Check): string =>
  whole ? `${message}末条校验码 ${head}。` : message;

/** Ends the telling of entries that are missing, once somebody has restored them or entered them again. */
function SeenLoss() {
  const { query } = useApi();
  const may = useMay();
  const client = useQueryClient();
  const seen = useMutation(
    query.log.acceptLoss.mutationOptions({ onSuccess: () => client.invalidateQueries() }),
  );
  if (!may('log.acceptLoss')) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      ml="xs"
      loading={seen.isPending}
      onClick={() => seen.mutate({})}
    >
      已补录或已知悉，不再提示
    </Button>
  );
}

/** What a check of the chain found; before it, what it is for. */
export function Verified({ asked }: { asked: { data: Check | undefined; error: unknown } }) {
  const refusal = refusalIn(asked.error);
  if (refusal) return refusal.message;
  if (!asked.data) return '每一步都连着上一步的校验码，被人改过或删过，一核验就看得出来。';
  const { whole, lost } = asked.data;
  return (
    <>
      <span role="status">
        <Status tone={whole ? 'good' : 'bad'}>{verifiedWords(asked.data)}</Status>
        {!whole && !lost && ' 请停止使用，改用最近一次备份，并保留现在的文件备查。'}
      </span>
      {lost && <SeenLoss />}
    </>
  );
}
