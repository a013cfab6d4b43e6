import { ORPCError, os, type } from '@orpc/server';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import type { App } from '../app.ts';

/** Files of the page over a message port: bytes travel as binary beside the message, never as JSON. */
export function filesRouter({ files, admits }: Pick<App, 'files' | 'admits'>) {
  return {
    put: os
      .$context<Record<string, unknown>>()
      .input(type<File>())
      .handler(async ({ input, context }) => {
        if (!admits(context)) throw new ORPCError('LOCKED', { status: 423 });
        if (!(input instanceof File)) throw new ORPCError('BAD_REQUEST');
        if (input.size > uploadLimit) throw new ORPCError('PAYLOAD_TOO_LARGE');
        const { stem, extension } = splitExtension(input.name);
        return files.put(safeFileName(stem, extension), new Uint8Array(await input.arrayBuffer()));
      }),
  };
}
