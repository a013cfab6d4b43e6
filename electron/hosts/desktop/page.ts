import type { WebFrameMain } from 'electron';

/** The scheme and host of our page in the desktop host. */
export const pageScheme = 'app';
export const pageHost = 'office';
export const pageOrigin = `${pageScheme}://${pageHost}`;

/** True only for the top frame of our own page: what any message to the main process must come from. */
export function isOurPage(frame: Pick<WebFrameMain, 'origin' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}

/** True for the origin of our page and every address of it. */
export const isOurAddress = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);
