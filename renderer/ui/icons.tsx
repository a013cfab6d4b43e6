import type { SVGProps } from 'react';

const paths = {
  today: 'M4 5h16v15H4zM4 9.5h16M8 3v4M16 3v4M8.5 14.5l2.2 2.2 4.8-4.8',
  register: 'M6 3.5h13v17H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM8 3.5v17M11 8.5h5M11 12.5h5',
  duty: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20.5c.4-4 3.2-6 7-6s6.6 2 7 6',
  appraisal: 'M5 20v-6M10 20V9M15 20v-8M20 20V5M3.5 20h18',
  issue: 'M6 3.5h8.5l4 4V20.5H6zM14 3.5v4.5h4.5M9 12.5h6M9 16h6',
  office: 'M4 20.5h16M5.5 20.5V9.5L12 4.5l6.5 5v11M10 20.5v-6h4v6',
  deputies:
    'M8.2 8.2a3.8 3.8 0 1 1 7.6 0a3.8 3.8 0 1 1-7.6 0M4.6 20.4c0.7-4.3 3.6-6.5 7.4-6.5s6.7 2.2 7.4 6.5',
  stations: 'M3.6 11L12 4.2l8.4 6.8M6 9.6v10.8h12V9.6M9.8 20.4v-6h4.3v6',
  groups:
    'M5.3 8.4a3.1 3.1 0 1 1 6.2 0a3.1 3.1 0 1 1-6.2 0M2.6 19.2c0.5-3.5 2.6-5.3 5.8-5.3s5.3 1.8 5.8 5.3M14.9 5.6a3 3 0 0 1 0 5.6M16.8 14.2c2.6 0.5 4.2 2.2 4.6 5',
  terms: 'M4.8 4.2h11.4l3 3v12.6H4.8zM8.4 9.6h7.2M8.4 13.2h7.2M8.4 16.8h4.2',
  activities: 'M6 20.4V4.2h11.4L15.2 8.2l2.2 4.1H6',
  receptions: 'M3.6 5.4h16.8v10.8h-9L7.2 19.8v-3.6H3.6zM7.8 9.6h8.4M7.8 12.6h5.4',
  opinions: 'M6 3.6h8.4l4.2 4.2v12.6H6zM14.4 3.6v4.2h4.2M9.6 12h6M9.6 15.6h4.2',
  deeds: 'M4.8 17.4l-0.6 3 3-0.6L19.2 7.8l-2.4-2.4zM14.8 7.4l2.4 2.4',
  scoring: 'M4.2 19.8h15.6M6.6 19.2v-4.8M12 19.2V6M17.4 19.2v-9',
  reportbacks: 'M4.8 4.8h14.4v9.6H4.8zM12 14.4v3M7.8 20.4l4.2-3 4.2 3M8.4 10.8l2.4-2.4 1.8 1.6 3-2.8',
  documents: 'M6 3.6h12v16.8H6zM9 7.8h6M9 14.4h6M9 17h3.6',
  ledgers: 'M3.6 4.8h16.8v14.4H3.6zM3.6 9.6h16.8M3.6 14.4h16.8M9.6 4.8v14.4',
  boards: 'M3.6 4.8h16.8v10.8H3.6zM8.4 20.4l3.6-4.8 3.6 4.8M7.8 8.6h8.4M7.8 11.8h5.4',
  county: 'M12 15.6V4.2M7.8 8.2L12 4l4.2 4.2M4.8 14.4v5.4h14.4v-5.4',
  exchange: 'M12 4.2v11.4M7.8 11.6l4.2 4.2 4.2-4.2M4.8 15v4.8h14.4V15',
  approvals: 'M9.6 4.2h4.8v5l2.4 2.8H7.2l2.4-2.8zM5.4 15.6h13.2v2.2H5.4zM6.6 20.4h10.8',
  practices:
    'M4.2 7.2h8.4M16.8 7.2h3M4.2 16.8h3M11.4 16.8h8.4M4.2 12h15.6M12.6 7.2a2 2 0 1 1 4 0a2 2 0 1 1-4 0M7.4 16.8a2 2 0 1 1 4 0a2 2 0 1 1-4 0',
  vault:
    'M4.2 4.8h15.6v13.8H4.2zM6.6 18.6v1.8M17.4 18.6v1.8M8.8 11.6a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1-6.4 0M12 8.4v1.4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5',
  lock: 'M6 10.5h12v10H6zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  print: 'M7 8.5V3.5h10v5M7 16.5H4v-8h16v8h-3M7 13.5h10v7H7z',
  save: 'M12 3.5v11M7.5 10.5l4.5 4.5 4.5-4.5M4.5 20h15',
  calendar: 'M4 5.5h16v15H4zM4 10h16M8.5 3.5v4M15.5 3.5v4',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  unsorted: 'M8.5 10L12 6.5 15.5 10M8.5 14l3.5 3.5 3.5-3.5',
  close: 'M6 6l12 12M18 6L6 18',
  done: 'M4.5 12.5l5 5 10-11',
  plus: 'M12 5v14M5 12h14',
  type: 'M3.5 19L8.5 6l5 13M5.3 14.5h6.4M15 19l3-8 3 8M16 16.5h4',
  fold: 'M4 5h16v14H4zM9.5 5v14M16 9.5L13.5 12l2.5 2.5',
  unfold: 'M4 5h16v14H4zM9.5 5v14M13.5 9.5L16 12l-2.5 2.5',
  file: 'M6 3.5h8.5l4 4V20.5H6zM14 3.5v4.5h4.5',
  inbox: 'M4 13.5l3-8h10l3 8v6H4zM4 13.5h5l1 2.5h4l1-2.5h5',
} as const;

/** The name of a drawn sign. */
export type IconName = keyof typeof paths;

/** Whether a sign is drawn under a name. */
export const isIcon = (name: string): name is IconName => name in paths;

/** A line sign on a 24-unit grid, sized by the type around it; always beside a word, so hidden from readers. */
export function Icon({
  name,
  size = '1.25em',
  ...rest
}: { name: IconName; size?: string } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={paths[name]} />
    </svg>
  );
}
