import type { SupportedMessagePort } from '@orpc/client/message-port';
import { ORPCError, os, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import type { App } from '../app.ts';

/** A port of Node or of Electron's main side: messages wait until it is started. */
export type ServedPort = SupportedMessagePort & { start(): void };

/** Files of the page over a message port: bytes travel as binary beside the message, never as JSON. */
function filesRouter({ files, admits }: Pick<App, 'files' | 'admits'>) {
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

/** Answers a caller's port with the core's API under `app` and its files under `files`; closing the port ends both. */
export function servePort(app: App, port: ServedPort, context: Record<string, unknown>): void {
  const handler = new RPCHandler({ app: app.router, files: filesRouter(app) });
  handler.upgrade(port, { context });
  port.start();
}
