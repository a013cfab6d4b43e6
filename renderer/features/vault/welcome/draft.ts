import type { RefusalView } from '#ui/refusal.tsx';

/** What the first-run wizard has been told so far. */
export type Draft = { township: string; county: string; practice: string; password: string };

/** Nothing told yet. */
export const emptyDraft: Draft = { township: '', county: '', practice: 'general', password: '' };

/** What every step is given. */
export type StepProps = {
  draft: Draft;
  change(part: Partial<Draft>): void;
  onBack(): void;
  onNext(): void;
  refusal?: RefusalView | undefined;
};
