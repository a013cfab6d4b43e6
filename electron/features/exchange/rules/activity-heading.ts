import { squeezed } from './text.ts';

const HEADING = /^((?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?)([^\d.()].*?)(?:\(([^()]*)\))?$/u;

/** True for the head of an activity's column: a day, then what took place. */
export function isActivityHeading(heading: string): boolean {
  return HEADING.test(squeezed(heading));
}

/** The three lines of an activity's head: 3月12日 / 代表履职能力培训 / （学习培训）; `kind` is empty where the third is missing. */
export function activityHeading(heading: string): { day: string; title: string; kind: string } {
  const [, day = '', title = '', kind = ''] = HEADING.exec(squeezed(heading)) ?? [];
  return { day, title, kind };
}
