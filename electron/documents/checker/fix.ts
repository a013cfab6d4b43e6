import { type Examined, examine, type MendableFinding, type Report, reportOf } from './check.ts';
import type { Finding, Mend } from './finding.ts';
import { openSafely, type SafePackage } from './guard.ts';
import { harmOf, keysOf } from './harm.ts';
import { mendedOnce, packed } from './mend-rounds.ts';
import { NO_ASKS, type OfficeAsks } from './office.ts';
import { changedWords } from './words-kept.ts';

/** A mend that was made, did harm, and was taken back; `why` is a sentence. */
export type TakenBack = { finding: Finding; why: string };

/** The mended file, the reports before and after, and what was taken back. */
export type Mended = { bytes: Uint8Array; before: Report; after: Report; takenBack: TakenBack[] };

/** A document with what examining it gave. */
type State = Examined & { safe: SafePackage };

/** More rounds than any file has needed; a mend that does not hold must not go on for ever. */
const MOST_ROUNDS = 24;
/** Mends bring others to light, and those others still; no file has needed more passes. */
const MOST_PASSES = 4;

/** A file by its name, and what its office asks of the check. */
type File = { name: string; office: OfficeAsks };

const stateOf = (safe: SafePackage, { name, office }: File): State => ({
  ...examine(safe, name, office),
  safe,
});

/** Looks that may be set right together with what was asked for; words may not. */
const isLook = ({ kind }: Mend) => /^(paragraph|run|section|blank-lines)$/.test(kind);

/** The findings of a state that a mend is about: those asked for, and looks that are wrong only since it was made. */
function wantedIn(state: State, keys: ReadonlySet<string>, before: State): MendableFinding[] {
  const known = new Set(before.findings.flatMap(keysOf));
  return state.findings.filter((finding) => {
    const own = keysOf(finding);
    if (own.some((key) => keys.has(key))) return true;
    return finding.mends.every(isLook) && own.some((key) => !known.has(key));
  });
}

/** Mends findings in rounds, each on a fresh reading; a sentence where words change that no mend named. */
function attempt(before: State, chosen: MendableFinding[], file: File): { state: State; harm?: string } {
  const keys = new Set(chosen.flatMap(keysOf));
  let state = before;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mends = wantedIn(state, keys, before).flatMap((finding) => finding.mends);
    const safe = mendedOnce({ model: state.reading.model, source: state.source }, mends, file.name);
    if (!safe) break;
    const next = stateOf(safe, file);
    const changed = changedWords(state.reading.model, next.reading.model, mends);
    if (changed !== undefined) return { state, harm: `会改动没有点名的文字（${changed}）` };
    state = next;
  }
  return { state };
}

/** Mends what can be mended without harm; halves what does harm until the mend at fault stands alone, and takes that back. */
function mendSafely(before: State, chosen: MendableFinding[], file: File, takenBack: TakenBack[]): State {
  const [first] = chosen;
  if (!first) return before;
  const { state, harm } = attempt(before, chosen, file);
  if (state === before && harm === undefined) return before;
  const why = harm ?? harmOf(before, state, chosen);
  if (why === undefined) return state;
  if (chosen.length === 1) {
    const { mends: _, ...finding } = first;
    takenBack.push({ finding, why });
    return before;
  }
  const middle = Math.ceil(chosen.length / 2);
  const half = mendSafely(before, chosen.slice(0, middle), file, takenBack);
  return mendSafely(half, chosen.slice(middle), file, takenBack);
}

const mendedOf = (bytes: Uint8Array, first: State, last: State, takenBack: TakenBack[]): Mended => ({
  bytes: last === first ? bytes : packed(last.safe),
  before: reportOf(first),
  after: reportOf(last),
  takenBack,
});

/**
 * Mends what the check marks fixable and gives the file's new bytes; parts it does not touch are kept byte for byte, and a file
 * with nothing to mend comes back as it is. After every mend the document is checked and its pages are set again; one that
 * brings a new finding, changes words it did not name or recolours the mark is taken back and told. What is `asked` for by
 * itself is left, unless `accept` asks for it. Throws a Refusal for files that cannot be read or use unusual XML.
 */
export async function mendDocument(
  bytes: Uint8Array,
  fileName: string,
  accept = false,
  office: OfficeAsks = NO_ASKS,
): Promise<Mended> {
  const file = { name: fileName, office };
  const first = stateOf(await openSafely(bytes, fileName), file);
  const takenBack: TakenBack[] = [];
  const tried = new Set<string>();
  let state = first;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const wanted = state.findings.filter(
      (finding) =>
        finding.fixable && (accept || !finding.asked) && keysOf(finding).some((key) => !tried.has(key)),
    );
    if (wanted.length === 0) break;
    for (const key of wanted.flatMap(keysOf)) tried.add(key);
    state = mendSafely(state, wanted, file, takenBack);
  }
  return mendedOf(bytes, first, state, takenBack);
}

/** As `mendDocument`, but only the findings chosen, by their places in the report, those that are `asked` for among them. */
export async function mendChosen(
  bytes: Uint8Array,
  fileName: string,
  chosen: readonly number[],
  office: OfficeAsks = NO_ASKS,
): Promise<Mended> {
  const file = { name: fileName, office };
  const first = stateOf(await openSafely(bytes, fileName), file);
  const takenBack: TakenBack[] = [];
  const wanted = first.findings.filter((finding, at) => finding.fixable && chosen.includes(at));
  const state = mendSafely(first, wanted, file, takenBack);
  return mendedOf(bytes, first, state, takenBack);
}
