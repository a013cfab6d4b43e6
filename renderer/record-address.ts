const pages: Record<string, string> = {
  activity: '/activities',
  activities: '/activities',
  attendance: '/activities',
  attendances: '/activities',
  reception: '/receptions',
  receptions: '/receptions',
  deed: '/deeds',
  deeds: '/deeds',
  documents: '/official-documents/papers',
  opinion: '/opinions',
  opinions: '/opinions',
  proposal: '/opinions',
  proposals: '/opinions',
  reportback: '/reportbacks',
  reportbacks: '/reportbacks',
};

/** Where a record named by the core is shown, or undefined where it has no page. */
export function recordAddress(record: { kind: string; id: string } | undefined): string | undefined {
  const page = record && pages[record.kind];
  return page && `${page}/${encodeURIComponent(record.id)}`;
}
