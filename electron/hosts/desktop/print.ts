import type { WebContents } from 'electron';

/** Opens the system's print dialog on the page; the page's own paper size and margins hold. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<void> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, () => resolve());
  });
}
