import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { deed } from './fields.ts';

/** Deeds that the office registered. */
export function deedsStore(database: Database, writer: Writer) {
  const deeds = nounStore(database, writer, deed);
  return { ...deeds, ofYear: (year: number) => deeds.ofYear(year, 'date') };
}
