import { Button } from '@mantine/core';
import type { Preview, TableReading } from '#features/exchange/contract.ts';
import { ReadingEditor } from './reading-editor.tsx';
import { type TablePlace, tablesOn } from './readings.ts';

/** Opens the correction of one table, or of a sheet in which none was recognised. */
export function Corrections(props: {
  place: TablePlace;
  preview: Preview;
  busy: boolean;
  onTell(place: TablePlace, table: TableReading | undefined): void;
  onAutomatic(place: TablePlace): void;
  isOpen(place: TablePlace): boolean;
  onOpen(place: TablePlace): void;
}) {
  const { place, preview } = props;
  const sheet = preview.books[place.book]?.sheets.find((candidate) => candidate.sheet === place.sheet);
  if (!sheet) return null;
  if (!props.isOpen(place))
    return (
      <Button variant="subtle" color="gray.8" size="compact-sm" onClick={() => props.onOpen(place)}>
        {place.headRow === undefined ? '指明怎么读' : '改正读法'}
      </Button>
    );
  return (
    <ReadingEditor
      sheet={sheet}
      table={tablesOn(preview, place.book, place.sheet).find(({ headRow }) => headRow === place.headRow)}
      busy={props.busy}
      onTell={(table) => props.onTell(place, table)}
      onAutomatic={() => props.onAutomatic(place)}
    />
  );
}
