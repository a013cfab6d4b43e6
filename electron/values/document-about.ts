/** What an official document may be made of: the year as a whole, or one record that the clerk chooses. */
export const abouts = [
  'year',
  'opinion',
  'reception',
  'activity',
  'deputy',
  'reportback',
  'station',
] as const;
export type About = (typeof abouts)[number];
