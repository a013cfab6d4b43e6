import { type BrowserWindow, dialog, type WebContents } from 'electron';
import type { Sheet } from '#electron/values/host-link.ts';

type Printer = Pick<WebContents, 'print' | 'getPrintersAsync'>;
type PdfMaker = Pick<WebContents, 'printToPDF'>;

const perInch = 25.4;

/** Chromium takes a sheet upright and its side apart: given any option, it would otherwise print A4 upright. */
const upright = ({ width, height }: Sheet) => ({
  width: Math.min(width, height),
  height: Math.max(width, height),
  landscape: width > height,
});

const microns = (sheet: Sheet) => {
  const { width, height, landscape } = upright(sheet);
  return { pageSize: { width: Math.round(width * 1000), height: Math.round(height * 1000) }, landscape };
};

const inches = (sheet: Sheet) => {
  const { width, height, landscape } = upright(sheet);
  return { pageSize: { width: width / perInch, height: height / perInch }, landscape };
};

const say = (window: BrowserWindow | undefined, message: string, detail: string) => {
  const box = { type: 'warning' as const, message, detail, buttons: ['知道了'] };
  return window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box);
};

/** Opens the system's print dialog on the page, on the sheet that it is set for; says so where nothing can be printed. */
export async function printPage(contents: Printer, sheet?: Sheet, window?: BrowserWindow): Promise<void> {
  const printers = await contents.getPrintersAsync().catch(() => undefined);
  if (printers?.length === 0) {
    await say(window, '这台电脑没有装打印机。', '可以先存为 PDF，带到有打印机的电脑上打印。');
    return;
  }
  const failure = await new Promise<string | undefined>((resolve) => {
    contents.print(
      { silent: false, printBackground: true, ...(sheet && microns(sheet)) },
      (printed, reason) => resolve(printed || /cancell?ed/i.test(reason) ? undefined : reason),
    );
  });
  if (failure !== undefined)
    await say(
      window,
      '没有打印出来。',
      `请看打印机是否开机、有纸、连好，再打印一次；也可以存为 PDF。（${failure}）`,
    );
}

/** The page as a PDF, each sheet of the size and side that the page's own style sets; `sheet` where it sets none. */
export const pdfOf = (contents: PdfMaker, sheet?: Sheet): Promise<Uint8Array> =>
  contents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...(sheet && inches(sheet)) });
