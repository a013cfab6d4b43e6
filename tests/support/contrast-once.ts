type Test<Answer> = (this: unknown, element: HTMLElement, ...rest: unknown[]) => Answer;

/** What of axe's inside is needed here: the rule about contrast, and the check that measures it. */
export type AxeInside = {
  _audit: {
    rules: { id: string; matches: Test<boolean> }[];
    checks: { 'color-contrast': { evaluate: Test<boolean | undefined> } };
  };
};

/**
 * Lets axe measure the contrast of each look once, since most of what axe costs goes into texts that look alike. A look is all
 * that contrast follows from: colour, size and weight of the letters, and what is painted behind them up to an opaque ground.
 * Only what was found good is remembered, in `good`; what is faint, or floats over no plain ground, is measured each time. The
 * function stands alone, so that it can be sent into a page.
 */
export function measureContrastOnce({ _audit: { rules, checks } }: AxeInside, good: Set<string>): void {
  const rule = rules.find(({ id }) => id === 'color-contrast');
  if (!rule) throw new Error('axe has no rule about contrast');
  const check = checks['color-contrast'];
  const measure = check.evaluate;
  const grounds = new Map<Element, string>();
  const [opaque, clear] = [/^rgb\(/, /, 0\)$/];

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
    const isPlain = style.backgroundImage === 'none';
    if (isPlain && opaque.test(style.backgroundColor)) return style.backgroundColor;
    const floats = !['static', 'relative'].includes(style.position) || style.transform !== 'none';
    const behind = floats ? under(element) : around;
    if (behind === 'floats' || (isPlain && clear.test(style.backgroundColor))) return behind;
    return `${behind} ${style.backgroundColor} ${style.backgroundImage}`;
  }

  /** The plain ground that is painted behind the middle of what floats. */
  function under(element: Element): string {
    const { x, y, width, height } = element.getBoundingClientRect();
    const stack = document.elementsFromPoint(x + width / 2, y + height / 2);
    const at = stack.indexOf(element);
    for (const behind of at < 0 ? [] : stack.slice(at + 1)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(behind);
      if (groundOf(behind) === 'faint' || backgroundImage !== 'none') break;
      if (opaque.test(backgroundColor)) return backgroundColor;
      if (!clear.test(backgroundColor)) break;
    }
    return 'floats';
  }

  function lookOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    return [color, fontSize, fontWeight, textShadow, 'on', groundOf(element)].join(' ');
  }

  const hasWords = (element: Element) =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());

  const concerns = rule.matches;
  rule.matches = function matches(element, ...rest) {
    return hasWords(element) && !good.has(lookOf(element)) && concerns.call(this, element, ...rest);
  };
  check.evaluate = function evaluate(element, ...rest) {
    const look = lookOf(element);
    if (good.has(look)) return true;
    const found = measure.call(this, element, ...rest);
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const behind = groundOf(element);
    if (found === true && isSeen && behind !== 'faint' && behind !== 'floats') good.add(look);
    return found;
  };
}
