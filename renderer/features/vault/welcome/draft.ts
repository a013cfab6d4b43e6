import type { UseFormReturnType } from '@mantine/form';
import type { RefusalView } from '#ui/refusal.tsx';
import { notTyped } from '../../../new-password.tsx';

/** Nothing told yet. */
export const emptyDraft = { township: '', county: '', practice: 'general', ...notTyped };

/** What the first-run wizard has been told so far. */
export type Draft = typeof emptyDraft;

/** What every step is given: the one form of the wizard, of which it asks its own part. */
export type StepProps = {
  form: UseFormReturnType<Draft>;
  onBack(): void;
  onNext(): void;
  refusal?: RefusalView | undefined;
};
