import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { App } from '../app.ts';
import { filesRouter } from './files-router.ts';

/** A port of Node or of Electron's main side: messages wait until it is started. */
export type ServedPort = SupportedMessagePort & { start(): void };

/** Answers a caller's port with the core's API under `app` and its files under `files`; closing the port ends both. */
export function servePort(app: App, port: ServedPort, context: Record<string, unknown>): void {
  const handler = new RPCHandler({ app: app.router, files: filesRouter(app) });
  handler.upgrade(port, { context });
  port.start();
}
