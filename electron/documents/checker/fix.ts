import { findingsOf, type MendableFinding, type Report, reportOf } from './check.ts';
import type { Mend } from './finding.ts';
import { mendedOnce } from './mend-rounds.ts';
import { readDocument } from './read.ts';

/** The mended file and the reports before and after. */
export type Mended = { bytes: Uint8Array; before: Report; after: Report };

/** More rounds than any file has needed; a mend that does not hold must not go on for ever. */
const MOST_ROUNDS = 24;

/** Mends in rounds, each on a fresh reading, until nothing that is wanted is left to mend. */
async function mendWanted(
  bytes: Uint8Array,
  fileName: string,
  wanted: (finding: MendableFinding) => boolean,
): Promise<{ bytes: Uint8Array; after: Report }> {
  let current = bytes;
  for (let round = 0; ; round += 1) {
    const reading = await readDocument(current, fileName);
    const found = findingsOf(reading.model);
    const mends = found.filter(wanted).flatMap((finding) => finding.mends);
    const next = round < MOST_ROUNDS ? mendedOnce(reading, mends, fileName) : undefined;
    if (!next) return { bytes: current, after: reportOf(found) };
    current = next;
  }
}

const findingsIn = async (bytes: Uint8Array, fileName: string) =>
  findingsOf((await readDocument(bytes, fileName)).model);

/**
 * Mends what the check marks fixable and gives the file's new bytes; parts it does not touch are kept byte for byte, and a file
 * with nothing to mend comes back as it is. Throws a Refusal for files that cannot be read or use unusual XML.
 */
export async function mendDocument(bytes: Uint8Array, fileName: string): Promise<Mended> {
  const before = reportOf(await findingsIn(bytes, fileName));
  return { ...(await mendWanted(bytes, fileName, () => true)), before };
}

/** Kinds of change in an order in which none moves the places of those that follow. */
const STAGES: Mend['kind'][][] = [
  ['paragraph', 'run'],
  ['section'],
  ['text'],
  ['blank-lines'],
  ['page-numbers'],
];

/** A finding by what does not change while others are mended: its place without the words quoted. */
const keyOf = ({ rule, place, found, expected }: MendableFinding) =>
  [rule, place.replace(/“.*”|等\d+处/g, ''), found, expected].join('\n');

/**
 * As `mendDocument`, but only the findings chosen, by their places in the report. What a chosen mend brings to light of the
 * same rule is mended as well.
 */
export async function mendChosen(
  bytes: Uint8Array,
  fileName: string,
  chosen: readonly number[],
): Promise<Mended> {
  const found = await findingsIn(bytes, fileName);
  const wanted = found.filter((_, at) => chosen.includes(at));
  let current = bytes;
  for (const kinds of STAGES) {
    const mends = wanted.flatMap((finding) => finding.mends.filter(({ kind }) => kinds.includes(kind)));
    if (mends.length > 0)
      current = mendedOnce(await readDocument(current, fileName), mends, fileName) ?? current;
  }
  const rules = new Set(wanted.map(({ rule }) => rule));
  const spared = new Set(found.filter((finding) => !wanted.includes(finding)).map(keyOf));
  const isLeft = (finding: MendableFinding) => rules.has(finding.rule) && !spared.has(keyOf(finding));
  return { ...(await mendWanted(current, fileName, isLeft)), before: reportOf(found) };
}
