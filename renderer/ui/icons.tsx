import type { SVGProps } from 'react';

const paths = {
  today: 'M4 5h16v15H4zM4 9.5h16M8 3v4M16 3v4M8.5 14.5l2.2 2.2 4.8-4.8',
  register: 'M6 3.5h13v17H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM8 3.5v17M11 8.5h5M11 12.5h5',
  duty: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20.5c.4-4 3.2-6 7-6s6.6 2 7 6',
  appraisal: 'M5 20v-6M10 20V9M15 20v-8M20 20V5M3.5 20h18',
  issue: 'M6 3.5h8.5l4 4V20.5H6zM14 3.5v4.5h4.5M9 12.5h6M9 16h6',
  office: 'M4 20.5h16M5.5 20.5V9.5L12 4.5l6.5 5v11M10 20.5v-6h4v6',
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
