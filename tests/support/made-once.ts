import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What is made once in a run: the folder it is in, and what its maker answered. */
export type Model<Answer> = { folder: string; answer: Answer };

/** A folder and its answer, made by whichever test file of the run asks first; the others wait for it. */
export async function madeOnce<Answer>(
  models: string,
  name: string,
  make: (folder: string) => Promise<Answer>,
): Promise<Model<Answer>> {
  const [folder, done] = [join(models, name), join(models, `${name}.json`)];
  if (claimed(folder)) {
    const outcome = await make(folder).then(
      (answer) => ({ answer }),
      (error: unknown) => ({
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    writeFileSync(`${done}.part`, JSON.stringify(outcome));
    renameSync(`${done}.part`, done);
  }
  while (!existsSync(done)) await wait(50);
  const { answer, failed } = JSON.parse(readFileSync(done, 'utf8'));
  if (failed !== undefined) throw new Error(`${name} could not be made: ${failed}`);
  return { folder, answer };
}

/** True for the first who asks: making a folder is the one thing that only one can do. */
function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
