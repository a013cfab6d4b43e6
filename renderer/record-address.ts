const rooms: Record<string, string> = {
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
  const room = record && rooms[record.kind];
  return room && `${room}/${encodeURIComponent(record.id)}`;
}
