import { randomUUID } from 'node:crypto';
import { Refusal } from '#electron/values/refusal.ts';
import { keptText, withoutUnfit } from '#electron/values/text.ts';
import { packageExtension } from '#features/county/schema.ts';

/** A file on its way: brought in by a page, or made for one to save. */
export type File = { name: string; type: string; bytes: Uint8Array };

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  [packageExtension]: 'application/vnd.congress-desk.return+json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const;

const kept = 40;

/** The counter where files change hands: bytes stay out of the API, which passes only their ids. Oldest go first past 40. */
export function fileCounter() {
  const files = new Map<string, File>();

  function put(file: File): string {
    const id = randomUUID();
    files.set(id, file);
    for (const oldest of [...files.keys()].slice(0, Math.max(0, files.size - kept))) files.delete(oldest);
    return id;
  }

  return {
    receive: (name: string, bytes: Uint8Array): string =>
      put({
        name: keptText(withoutUnfit(name), { multiline: false }),
        type: 'application/octet-stream',
        bytes,
      }),
    /** Lays a made document on the counter; answers what the contract calls a file. */
    deliver: (name: string, bytes: Uint8Array, type: keyof typeof types) => ({
      file: put({ name: `${name}.${type}`, type: types[type], bytes }),
      name: `${name}.${type}`,
    }),
    /** Hands out a made file, once. */
    handOut(id: string): File | undefined {
      const file = files.get(id);
      files.delete(id);
      return file;
    },
    /** An uploaded file, refused where it is no longer on the counter. */
    take(id: string): File {
      const file = files.get(id);
      if (!file) {
        throw new Refusal({
          code: 'file-gone',
          message: '选中的文件已不在内存里。',
          remedy: '请重新选择文件。',
        });
      }
      return file;
    },
    clear: () => files.clear(),
  };
}

export type FileCounter = ReturnType<typeof fileCounter>;
