import { composeForBothSides } from '#documents/compose-both-sides.ts';
import type { OfficialDocument } from '#documents/document.ts';
import { fillInWorker } from '#documents/own-template/in-worker.ts';
import type { Profile } from '#documents/profile.ts';
import type { TemplateData } from '#documents/template/placeholders.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { OwnTemplatesStore } from './store.ts';

/** A document, and the version of the office's own template with what it is filled with, where one stands for it. */
export type Made = { document: OfficialDocument; own?: { id: string; data: TemplateData } | undefined };

export type OwnRoom = { own: OwnTemplatesStore; profile: () => Profile };

/** A draft as its bytes are made: by the office's own template where one is in use, but for a text changed by hand. */
export function madeOf(
  { own }: Pick<OwnRoom, 'own'>,
  template: string,
  { document, filled }: { document: OfficialDocument; filled?: TemplateData },
): Made {
  const used = filled && own.inUse(template);
  return { document, own: used && { id: used.id, data: filled } };
}

/**
 * The `.docx` of a document of a day; equal input gives equal bytes. Throws a Refusal where the own template cannot be filled with
 * this data.
 */
export async function bytesOf({ own, profile }: OwnRoom, made: Made, on: PlainDate): Promise<Uint8Array> {
  if (!made.own) return composeForBothSides(made.document, profile(), { on });
  const { bytes, file_name: name } = own.file(made.own.id);
  return fillInWorker(bytes, made.own.data, name);
}
