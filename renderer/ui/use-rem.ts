import { useSyncExternalStore } from 'react';

const measured = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Type may be set larger by an attribute of the page's root; nothing else changes what a rem is. */
function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-type-size'] });
  return () => observer.disconnect();
}

/** How many pixels a rem has at the type size now chosen. */
export const useRem = (): number => useSyncExternalStore(watch, measured);
