import { RULES } from './all-rules.ts';
import { elementsOf } from './elements.ts';
import type { Finding, Mend } from './finding.ts';
import type { Model } from './model.ts';
import { readDocument } from './read.ts';

/** What a check says: `ok` where nothing breaks a rule of the standard; advice and custom may still be listed. */
export type Report = { ok: boolean; findings: Finding[] };

/** A finding with the changes that mend it. */
export type MendableFinding = Finding & { mends: Mend[] };

/** Judges a document taken apart, by every rule. */
export function findingsOf(model: Model): MendableFinding[] {
  const reading = { model, elements: elementsOf(model) };
  return RULES.flatMap(({ rule, clause, strength, check }) =>
    check(reading).map(({ place, found, expected, mends = [] }) => ({
      rule,
      clause,
      strength,
      place,
      found,
      expected,
      fixable: mends.length > 0,
      mends,
    })),
  );
}

/** The report on findings, without their mends. */
export function reportOf(found: MendableFinding[]): Report {
  const findings = found.map(({ mends: _, ...finding }) => finding);
  return { ok: findings.every(({ strength }) => strength !== 'rule'), findings };
}

/** Says where a `.docx` file departs from GB/T 9704-2012; throws a Refusal for a file that is hostile or cannot be read. */
export async function checkDocument(bytes: Uint8Array, fileName: string): Promise<Report> {
  const { model } = await readDocument(bytes, fileName);
  return reportOf(findingsOf(model));
}
