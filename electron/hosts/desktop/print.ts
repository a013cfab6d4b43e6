import type { WebContents } from 'electron';

/** Opens the system's print dialog on the page; the page's own paper size and margins hold. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<void> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, () => resolve());
  });
}

/** The page as a PDF, each sheet of the size and side that the page's own style sets. */
export const pdfOf = (contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> =>
  contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
