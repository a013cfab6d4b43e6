import { setBodyTexts } from '../pages/set-pages.ts';
import { RULES } from './all-rules.ts';
import { elementsOf } from './elements.ts';
import { type Finding, gathered, type Mend, type Reading } from './finding.ts';
import { laidOf } from './laid.ts';
import { readDocument, type Source } from './read.ts';
import { unreadOf } from './unread.ts';

/**
 * What a check says: `ok` where nothing breaks a rule of the standard, advice and custom may still be listed; `unjudged` are
 * sentences on what was not judged, none where every rule ran over all of the document.
 */
export type Report = { ok: boolean; findings: Finding[]; unjudged: string[] };

/** A finding with the changes that mend it. */
export type MendableFinding = Finding & { mends: Mend[] };

/** A document taken apart and judged. */
export type Examined = {
  reading: Reading;
  source: Source;
  findings: MendableFinding[];
  unjudged: string[];
};

/** Judges a document taken apart, by every rule that can judge it. */
export function judged(reading: Reading): Pick<Examined, 'findings' | 'unjudged'> {
  const unjudged = new Set(unreadOf(reading));
  const findings = RULES.flatMap(({ rule, clause, strength, asked, check, unjudged: unable }) => {
    const why = unable?.(reading);
    if (why !== undefined) {
      unjudged.add(why);
      return [];
    }
    return gathered(check(reading)).map((one) => ({
      rule,
      clause,
      strength,
      ...one,
      fixable: one.mends.length > 0,
      ...(asked && { asked }),
    }));
  });
  return { findings, unjudged: [...unjudged] };
}

/** Reads a document, sets its pages and judges it; throws a Refusal for a file that is hostile or cannot be read. */
export async function examine(bytes: Uint8Array, fileName: string): Promise<Examined> {
  const { model, source } = await readDocument(bytes, fileName);
  const reading = {
    model,
    elements: elementsOf(model),
    laid: laidOf(model.paragraphs, await setBodyTexts(bytes, fileName)),
  };
  return { reading, source, ...judged(reading) };
}

/** The report on what was examined, without the mends. */
export function reportOf({ findings, unjudged }: Pick<Examined, 'findings' | 'unjudged'>): Report {
  const told = findings.map(({ mends: _, ...finding }) => finding);
  return { ok: told.every(({ strength }) => strength !== 'rule'), findings: told, unjudged };
}

/** Says where a `.docx` file departs from GB/T 9704-2012; throws a Refusal for a file that is hostile or cannot be read. */
export async function checkDocument(bytes: Uint8Array, fileName: string): Promise<Report> {
  return reportOf(await examine(bytes, fileName));
}
