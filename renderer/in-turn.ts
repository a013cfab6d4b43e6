import { windowMemory } from '#ui/window-memory.ts';

/** What is being done with each thing by its name: a page that is opened again at once finds what it was left with. */
const lines = windowMemory<Promise<unknown>>();

/** Does a step with a named thing once those before it in this window are done, whether they succeeded or not. */
export function inTurn<Answer>(name: string, step: () => Promise<Answer>): Promise<Answer> {
  const done = (lines.get(name) ?? Promise.resolve()).then(step);
  const over = () => undefined;
  lines.set(name, done.then(over, over));
  return done;
}
