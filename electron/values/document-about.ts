/** What an official document may be made of: the year as a whole, one of its quarters, or one record that the clerk chooses. */
export const abouts = [
  'year',
  'period',
  'opinion',
  'reception',
  'activity',
  'deputy',
  'reportback',
  'station',
] as const;
export type About = (typeof abouts)[number];
