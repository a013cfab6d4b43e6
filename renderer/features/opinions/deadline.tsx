import type { z } from 'zod';
import type { deadlineSchema } from '#features/opinions/contract.ts';
import { Status, type Tone } from '#ui/status.tsx';

/** A deadline as the core tells it. */
export type Deadline = z.infer<typeof deadlineSchema>;

const tones: Record<Deadline['state'], Tone> = {
  'answered-in-time': 'good',
  'answered-late': 'warn',
  overdue: 'bad',
  'due-today': 'warn',
  'due-this-week': 'warn',
  running: 'going',
  'not-assigned': 'quiet',
  merged: 'quiet',
  withdrawn: 'quiet',
};

/** How an opinion stands with its deadline. */
export function DeadlineStatus({ deadline }: { deadline: Deadline }) {
  return <Status tone={tones[deadline.state]}>{deadline.text}</Status>;
}
