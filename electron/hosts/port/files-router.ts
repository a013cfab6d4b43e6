import { ORPCError, os, type } from '@orpc/server';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import type { Files } from '../app.ts';

/** Files of the page over a message port: bytes travel as binary beside the message, never as JSON. */
export function filesRouter(files: Files) {
  return {
    put: os.input(type<File>()).handler(async ({ input }) => {
      if (!(input instanceof File)) throw new ORPCError('BAD_REQUEST');
      if (input.size > uploadLimit) throw new ORPCError('PAYLOAD_TOO_LARGE');
      const { stem, extension } = splitExtension(input.name);
      return files.put(safeFileName(stem, extension), new Uint8Array(await input.arrayBuffer()));
    }),
  };
}
