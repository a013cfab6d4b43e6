/**
 * Where a table keeps the day that decides to which year its rows belong: in a column of its own, or in that of the row
 * they belong to. What is done about a record later (`later`) belongs to the day on which it is done.
 */
export type DatedTable =
  | { date: string; later?: { columns: readonly string[]; date: string } }
  | { of: string; by: string };

/** Every table whose rows belong to a year; all features' records are locked by this one list. */
export const datedTables: Readonly<Record<string, DatedTable>> = {
  activities: { date: 'date' },
  attendances: { of: 'activities', by: 'activity_id' },
  receptions: {
    date: 'date',
    later: { columns: ['unit', 'progress', 'feedback_on', 'satisfaction'], date: 'feedback_on' },
  },
  reception_deputies: { of: 'receptions', by: 'reception_id' },
  opinions: {
    date: 'raised_on',
    later: {
      columns: ['unit', 'assigned_on', 'due_on', 'answered_on', 'result', 'deputy_rating', 'voter_rating'],
      date: 'answered_on',
    },
  },
  opinion_cosigners: { of: 'opinions', by: 'opinion_id' },
  reportbacks: { date: 'date' },
};

/**
 * Tables whose rows belong to no year: the office, its people, its desk. Official documents hold themselves: what is signed
 * or sent cannot be changed, and one about a locked year is still numbered, sent and filed in the next.
 */
export const undatedTables: readonly string[] = [
  'office',
  'terms',
  'groups',
  'stations',
  'persons',
  'deputies',
  'users',
  'settings',
  'drafts',
  'audit',
  'audit_changes',
  'approvals',
  'year_locks',
  'bin',
  'bin_rows',
  'documents',
  'document_series',
  'document_series_starts',
  'document_files',
  'own_templates',
  'own_templates_in_use',
  'import_readings',
];
