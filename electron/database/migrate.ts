import { vaultRefusals } from './errors.ts';
import type { Migration } from './migration.ts';
import { people } from './migrations/0010-people.ts';
import { duties } from './migrations/0020-duties.ts';
import { opinions } from './migrations/0030-opinions.ts';
import { log } from './migrations/0040-log.ts';
import { approvals } from './migrations/0050-approvals.ts';
import { documents } from './migrations/0060-documents.ts';
import { ownTemplates } from './migrations/0070-own-templates.ts';
import { seenEntries } from './migrations/0075-seen-entries.ts';
import { termsAndSteps } from './migrations/0090-terms-and-steps.ts';
import { logReadings } from './migrations/0095-log-readings.ts';
import { practiceChanges } from './migrations/0100-practice-changes.ts';
import { keptByHand } from './migrations/0110-kept-by-hand.ts';
import { importReadings } from './migrations/0120-import-readings.ts';
import { logPurposes } from './migrations/0130-log-purposes.ts';
import { stationFindings } from './migrations/0140-station-findings.ts';
import { waysAndThemes } from './migrations/0141-ways-and-themes.ts';
import { mergedOpinions } from './migrations/0170-merged-opinions.ts';
import { signaturesOnPaper } from './migrations/0171-signatures-on-paper.ts';
import type { Database } from './open.ts';

/** Every step, oldest first. */
export const migrations: Migration[] = [
  people,
  duties,
  opinions,
  log,
  approvals,
  documents,
  ownTemplates,
  seenEntries,
  termsAndSteps,
  logReadings,
  practiceChanges,
  keptByHand,
  importReadings,
  logPurposes,
  stationFindings,
  waysAndThemes,
  mergedOpinions,
  signaturesOnPaper,
];

/** The schema version that this release writes. */
export const newestVersion = Math.max(...migrations.map((migration) => migration.number));

/** Whether a database was written by an older release. */
export const isOutdated = (database: Database): boolean =>
  Number(database.pragma('user_version', { simple: true })) < newestVersion;

/** Brings the schema up to date, all steps in one transaction or none; a database from a newer release is refused. */
export function migrate(
  database: Database,
  steps: Migration[] = migrations,
  clock: () => Date = () => new Date(),
): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  const known = Math.max(...steps.map((step) => step.number));
  if (found > known) throw vaultRefusals.newer(found, known);
  database.transaction(() => {
    for (const step of steps.filter((candidate) => candidate.number > found)) {
      database.exec(step.sql);
      step.mend?.(database, clock().toISOString());
      database.pragma(`user_version=${step.number}`);
    }
  })();
}
