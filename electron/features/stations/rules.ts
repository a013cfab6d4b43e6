import type { Share } from '#electron/values/share.ts';
import type { Standard } from './settings.ts';

type StandardItem = Standard['items'][number];

/** What the office found for an item; an item without a finding has not been looked at. */
export type Findings = Readonly<Record<string, 'met' | 'unmet' | undefined>>;

/** A station against a standard: how much is met, what is missing, what nobody has looked at yet. */
export type StandardCheck = { met: Share; missing: StandardItem[]; unchecked: StandardItem[] };

/** Compares the findings with the standard's list; findings for items that it lacks are left aside. */
export function checkStandard({ items }: Standard, findings: Findings): StandardCheck {
  return {
    met: { count: items.filter(({ code }) => findings[code] === 'met').length, of: items.length },
    missing: items.filter(({ code }) => findings[code] === 'unmet'),
    unchecked: items.filter(({ code }) => findings[code] === undefined),
  };
}
