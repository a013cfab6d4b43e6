import { attendance } from '#features/activities/fields.ts';
import { approval, yearLock } from '#features/approvals/fields.ts';
import { binEntry } from '#features/bin/fields.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { importReading } from '#features/exchange/fields.ts';
import {
  documentFile,
  documentSeries,
  documentSeriesStart,
  officialDocument,
  ownTemplate,
  ownTemplateInUse,
  signatureScan,
} from '#features/official-documents/fields.ts';
import { opinion, opinionCosigner, opinionStep } from '#features/opinions/fields.ts';
import { practiceChange } from '#features/practices/fields.ts';
import { reception, receptionDeputy, receptionDuty } from '#features/receptions/fields.ts';
import { reportback } from '#features/reportbacks/fields.ts';
import { stationFinding } from '#features/stations/fields.ts';
import { term } from '#features/terms/fields.ts';
import { user } from '#features/users/fields.ts';
import type { Noun } from './noun.ts';
import { recordNouns } from './records.ts';

/** Every noun, by its table: what the office records, its documents, and its desk. */
export const nouns: Readonly<Record<string, Noun>> = Object.fromEntries(
  [
    person,
    tenure,
    ...Object.values(recordNouns),
    stationFinding,
    term,
    attendance,
    reception,
    receptionDeputy,
    receptionDuty,
    opinion,
    opinionCosigner,
    opinionStep,
    reportback,
    officialDocument,
    documentSeries,
    documentSeriesStart,
    documentFile,
    signatureScan,
    ownTemplate,
    ownTemplateInUse,
    practiceChange,
    importReading,
    user,
    approval,
    yearLock,
    binEntry,
  ].map((declared) => [declared.table, declared as unknown as Noun]),
);
