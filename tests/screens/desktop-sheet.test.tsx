import { describe, expect, it } from 'vitest';
import { Paper } from '#ui/paper.tsx';
import { usePrinting } from '#ui/use-printing.ts';
import { sheetInForce } from '../../renderer/host/sheet.ts';
import { show } from './harness.tsx';

/** As lists do: their paper is in the page only while it is printed. */
function PrintedOnly() {
  return usePrinting() ? <Paper size="A3 landscape" /> : <p>一览</p>;
}

describe('the sheet that the desktop prints on', () => {
  it('is the one of the page’s own style', async () => {
    await show(<Paper size="A4 landscape" margins={[0, 0, 0, 0]} />);
    const { sheet, done } = sheetInForce(document);
    done();
    expect(sheet).toEqual({ width: 297, height: 210 });
  });

  it('is known before a list that sets it for its print only, which then goes back', async () => {
    const screen = await show(<PrintedOnly />);
    const { sheet, done } = sheetInForce(document);
    expect(sheet).toEqual({ width: 420, height: 297 });
    done();
    await expect.element(screen.getByText('一览')).toBeVisible();
  });

  it('is the first of several named ones, in points as set pages have them', async () => {
    await show(<style>{'@page one { size: 841.9pt 595.3pt } @page two { size: A3 }'}</style>);
    const { sheet, done } = sheetInForce(document);
    done();
    expect(sheet).toEqual({ width: 297, height: 210 });
  });
});
