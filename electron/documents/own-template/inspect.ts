import type { Asked } from './asked.ts';
import { openOwnTemplate } from './open.ts';

/**
 * What an office's own `.docx` template asks for and what is wrong with it, before it is used; throws a Refusal for a file
 * that is hostile or no document.
 */
export async function inspectTemplate(bytes: Uint8Array, fileName: string): Promise<Asked> {
  const { asks, faults, quoted } = await openOwnTemplate(bytes, fileName);
  return { asks, faults, quoted };
}
