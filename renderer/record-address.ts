/** The pages of records under the words by which scoring names them. */
const pages: Readonly<Record<string, string>> = {
  attendance: 'activities',
  reception: 'receptions',
  proposal: 'opinions',
  reportback: 'reportbacks',
  deed: 'deeds',
};

/** Where a record is shown that the core names by its address in the contract, or as scoring does; undefined for none. */
export const recordAddress = (record: { kind: string; id: string } | undefined): string | undefined =>
  record && `/${pages[record.kind] ?? record.kind}/${encodeURIComponent(record.id)}`;
