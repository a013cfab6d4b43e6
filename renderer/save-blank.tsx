import { Button } from '@mantine/core';
import type { BlankKind } from '#features/exchange/contract.ts';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from './api.tsx';
import { useSaveFile } from './use-save-file.tsx';

/** Saves a blank form to be filled in with a spreadsheet program; the import reads it back. */
export function SaveBlank({ kind }: { kind: BlankKind }) {
  const { client } = useApi();
  const blank = useSaveFile(client.exchange.composeBlank);
  return (
    <>
      <Button variant="default" loading={blank.saving} onClick={() => blank.save({ kind })}>
        存一张空白表来填
      </Button>
      {blank.refusal && <Refused refusal={blank.refusal} />}
    </>
  );
}
