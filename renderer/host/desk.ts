import type { DeskReply, DeskRequest } from '#electron/values/host-link.ts';

/** The one function that the desktop's preload puts on the window. */
export type Desk = (request: DeskRequest) => Promise<DeskReply>;

declare global {
  interface Window {
    desk?: Desk;
  }
}
