import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pdfOf, printPage } from '#electron/hosts/desktop/print.ts';
import { said } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

function contents({ printers = [{}], fails }: { printers?: unknown[]; fails?: string } = {}) {
  const print = vi.fn((_options: unknown, done: (printed: boolean, reason: string) => void) =>
    done(fails === undefined, fails ?? ''),
  );
  const printToPDF = vi.fn(async (_options: unknown) => new Uint8Array());
  return { print, printToPDF, getPrintersAsync: async () => printers };
}
const asContents = (made: ReturnType<typeof contents>) => made as unknown as WebContents;

beforeEach(() => {
  said.length = 0;
});

describe('printing', () => {
  it.each([
    ['A4', { width: 210, height: 297 }, { width: 210_000, height: 297_000 }, false],
    ['A4 on its side', { width: 297, height: 210 }, { width: 210_000, height: 297_000 }, true],
    ['A3', { width: 297, height: 420 }, { width: 297_000, height: 420_000 }, false],
    ['A3 on its side', { width: 420, height: 297 }, { width: 297_000, height: 420_000 }, true],
  ])('goes out on the sheet that the page is set for: %s', async (_name, sheet, pageSize, landscape) => {
    const made = contents();
    await printPage(asContents(made), sheet);
    expect(made.print.mock.calls[0]?.[0]).toEqual({
      silent: false,
      printBackground: true,
      pageSize,
      landscape,
    });
    await pdfOf(asContents(made), sheet);
    expect(made.printToPDF.mock.calls[0]?.[0]).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: {
        width: expect.closeTo(pageSize.width / 25_400),
        height: expect.closeTo(pageSize.height / 25_400),
      },
      landscape,
    });
    expect(said).toEqual([]);
  });

  it('says so where there is no printer, and names the way out', async () => {
    const made = contents({ printers: [] });
    await printPage(asContents(made));
    expect([made.print.mock.calls, said]).toEqual([[], ['这台电脑没有装打印机。']]);
  });

  it('says so where the job failed, and nothing where the person gave up', async () => {
    await printPage(asContents(contents({ fails: 'Print job failed' })));
    expect(said).toEqual(['没有打印出来。']);
    for (const reason of ['Print job canceled', 'cancelled'])
      await printPage(asContents(contents({ fails: reason })));
    expect(said).toEqual(['没有打印出来。']);
  });
});
