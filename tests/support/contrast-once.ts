type Evaluate = (this: unknown, element: HTMLElement, ...rest: unknown[]) => boolean | undefined;

/** What of axe's inside is needed here: the check that measures contrast. */
export type AxeInside = { _audit: { checks: { 'color-contrast': { evaluate: Evaluate } } } };

/**
 * Lets axe measure the contrast of each look once, since most of what axe costs goes into texts that look alike. A look is all
 * that contrast follows from: colour, size and weight of the letters, and what is painted behind them up to an opaque ground.
 * Only what was found good is remembered, in `good`; what is faint, or floats without a ground of its own, is measured each
 * time. The function stands alone, so that it can be sent into a page.
 */
export function measureContrastOnce({ _audit: { checks } }: AxeInside, good: Set<string>): void {
  const check = checks['color-contrast'];
  const measure = check.evaluate;
  const grounds = new Map<Element, string>();

  function groundOf(element: Element): string {
    // styles change between tasks only
    if (grounds.size === 0) setTimeout(() => grounds.clear());
    const known = grounds.get(element) ?? ground(element);
    grounds.set(element, known);
    return known;
  }

  function ground(element: Element): string {
    const style = getComputedStyle(element);
    const around = element.parentElement ? groundOf(element.parentElement) : '';
    const isFaint = style.opacity !== '1' || style.filter !== 'none' || style.mixBlendMode !== 'normal';
    if (isFaint || around === 'faint') return 'faint';
    if (style.backgroundImage === 'none' && /^rgb\(/.test(style.backgroundColor))
      return style.backgroundColor;
    const floats = !['static', 'relative'].includes(style.position) || style.transform !== 'none';
    if (floats || around === 'floats') return 'floats';
    return `${around} ${style.backgroundColor} ${style.backgroundImage}`;
  }

  check.evaluate = function evaluate(element, ...rest) {
    const behind = groundOf(element);
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, 'on', behind].join(' ');
    if (good.has(look)) return true;
    const found = measure.call(this, element, ...rest);
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (found === true && isSeen && behind !== 'faint' && behind !== 'floats') good.add(look);
    return found;
  };
}
