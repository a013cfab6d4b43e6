import type { Page } from 'playwright';

/**
 * What does not fit where it stands: a page that needs scrolling sideways, words that are cut without a way to read them or
 * run over what stands beside them, a figure broken over two lines.
 */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);
    const seen = (element: HTMLElement) => element.checkVisibility() && element.clientWidth > 2;
    const ownWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const told = (element: Element) =>
      element.closest('[title]') !== null || element.querySelector('[title]') !== null;
    const wide = [document.scrollingElement, document.querySelector('main')].filter(
      (element) => element && element.scrollWidth > element.clientWidth + 1,
    );
    const found = wide.map((element) => `sideways: ${element?.nodeName} ${element?.scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('#root *, [role="dialog"] *')) {
      if (!seen(element) || element.closest('svg, [aria-hidden="true"]')) continue;
      const style = getComputedStyle(element);
      const over = Math.max(
        element.scrollWidth - element.clientWidth,
        style.webkitLineClamp === 'none' ? 0 : element.scrollHeight - element.clientHeight,
      );
      if (over <= 1 || style.display === 'inline') continue;
      const cuts = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (cuts && !told(element)) found.push(`cut: ${said(element)}`);
      // what a button says is cut by its edge, without a sign
      if (style.overflowX === 'hidden' && !cuts && element.closest('button, a'))
        found.push(`cut: ${said(element)}`);
      if (style.overflowX === 'visible' && ownWords(element)) found.push(`runs over: ${said(element)}`);
    }
    const figure = /^[\d.*%/,+-]+$/;
    for (const cell of document.querySelectorAll<HTMLElement>('td, dd, strong')) {
      const [words, another] = cell.childNodes;
      if (words?.nodeType !== 3 || another || !figure.test(words.textContent ?? '')) continue;
      const range = document.createRange();
      range.selectNodeContents(words);
      if (range.getClientRects().length > 1) found.push(`broken: ${said(cell)}`);
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const select of document.querySelectorAll('select')) {
      if (!seen(select) || !pen) continue;
      const style = getComputedStyle(select);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const words = select.selectedOptions[0]?.textContent ?? '';
      const room =
        select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen.measureText(words).width > room + 1) found.push(`cut: ${words}`);
    }
    return [...new Set(found)];
  });
