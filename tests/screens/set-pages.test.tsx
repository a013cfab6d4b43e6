import { describe, expect, it, vi } from 'vitest';
import type { SetDocument, SetPage } from '#electron/values/set-pages.ts';
import { PdfButton } from '#ui/pdf-button.tsx';
import { PdfContext } from '#ui/use-printing.ts';
import { SetPages } from '../../renderer/print/set-pages.tsx';
import { expectOpenToAll, show } from './harness.tsx';

const upright = { width: 595.3, height: 841.9 };
const wide = { width: 1190.55, height: 841.9 };
const text = (words: string, y: number) =>
  ({ kind: 'text', x: 80, y, width: [...words].length * 15.65, text: words, size: 16, face: 0 }) as const;
const page = (size: { width: number; height: number }, words: string): SetPage => ({
  ...size,
  items: [
    { kind: 'rule', x: 79, y: 300, toX: 521, toY: 300, thickness: 1.5, color: 'FF0000' },
    text(words, 128),
    { ...text('—2—', 700), turned: 90 },
  ],
});
const document: SetDocument = {
  faces: ['"仿宋_GB2312", serif'],
  images: [],
  pages: [page(upright, '各承办单位：'), page(wide, '总表')],
  remarks: ['文件里有脚注，预览里没有排出脚注。'],
};

const pictures = (container: Element) => [...container.querySelectorAll('svg[role="group"]')];

describe('set pages on the screen', () => {
  it('say which page each is, and what was not set as it is', async () => {
    const screen = await show(<SetPages document={document} label="关于评议的通知" />);
    await expect.element(screen.getByRole('region', { name: '关于评议的通知，共2页' })).toBeVisible();
    expect(pictures(screen.container).map((svg) => svg.getAttribute('aria-label'))).toEqual([
      '第1页，共2页',
      '第2页，共2页',
    ]);
    await expect.element(screen.getByText('文件里有脚注，预览里没有排出脚注。')).toBeVisible();
    await expectOpenToAll();
  });

  it('hold a text to its width whatever face stands in', async () => {
    const screen = await show(<SetPages document={document} />);
    const [drawn] = screen.container.querySelectorAll('text');
    expect(drawn?.textContent).toBe('各承办单位：');
    expect(drawn?.getComputedTextLength()).toBeCloseTo(6 * 15.65, 1);
  });

  it('fit the room there is, sheets of several sizes in proportion, and grow when asked', async () => {
    const screen = await show(<SetPages document={document} />);
    const widths = () => pictures(screen.container).map((svg) => svg.getBoundingClientRect().width);
    const [first = 0, second = 0] = widths();
    expect(second).toBeLessThanOrEqual(screen.container.getBoundingClientRect().width);
    expect(first / second).toBeCloseTo(595.3 / 1190.55, 2);
    await screen.getByText('原大').click();
    await expect.poll(() => widths()[0]).toBeCloseTo((595.3 * 96) / 72, 0);
  });

  it('give every size of sheet to the printer', async () => {
    const screen = await show(<SetPages document={document} />);
    const style = [...screen.container.querySelectorAll('style')]
      .map(({ textContent }) => textContent)
      .join('');
    expect(style).toContain('@page sheet-595-842 { size: 595.3pt 841.9pt; margin: 0; }');
    expect(style).toContain('@page sheet-1191-842 { size: 1190.55pt 841.9pt; margin: 0; }');
  });
});

describe('a PDF of the page', () => {
  it('is saved under the document’s name where the host can', async () => {
    const save = vi.fn(async () => 'saved' as const);
    const screen = await show(
      <PdfContext value={{ byDialog: false, save }}>
        <PdfButton name="关于评议的通知" />
      </PdfContext>,
    );
    await screen.getByRole('button', { name: '存为 PDF' }).click();
    expect(save.mock.calls).toEqual([['关于评议的通知']]);
    await expect.element(screen.getByText('已存为 关于评议的通知.pdf')).toBeVisible();
  });

  it('is made by the print dialog in a browser, which the page says', async () => {
    const screen = await show(<PdfButton name="通知" />);
    await expect.element(screen.getByText('在打印窗口里把打印机选为“另存为 PDF”。')).toBeVisible();
    await expectOpenToAll();
  });

  it('that was not saved says so', async () => {
    const save = async () => Promise.reject(new Error('disk'));
    const screen = await show(
      <PdfContext value={{ byDialog: false, save }}>
        <PdfButton name="通知" />
      </PdfContext>,
    );
    await screen.getByRole('button', { name: '存为 PDF' }).click();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('PDF 没有存好，文件没有写入，请再试一次。');
  });
});
