import { type RefObject, useEffect, useRef, useState } from 'react';

const wrong = '.mantine-InputWrapper-error';

const fieldOf = (error: Element) => error.closest('.mantine-InputWrapper-root');

/** The names of the fields that will not do, in the order of the form. */
function faultsIn(form: HTMLElement): string[] {
  const labels = [...form.querySelectorAll(wrong)].map((error) => {
    const field = fieldOf(error);
    const own = field?.matches('[aria-label]') ? field : field?.querySelector('[aria-label]');
    const named = field?.querySelector('.mantine-InputWrapper-label') ?? own;
    const words = [...(named?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return words?.textContent?.trim() || named?.getAttribute('aria-label') || '';
  });
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** Leads the eye and the keyboard to the first field that will not do. */
function showFirst(form: HTMLElement): void {
  const first = form.querySelector(`[aria-invalid="true"], ${wrong}`);
  first?.scrollIntoView({ block: 'center' });
  const place = first?.matches(wrong) ? fieldOf(first)?.querySelector('input, textarea, button') : first;
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

/**
 * After a save that was refused, by the form or later by the core: goes to the first field that will not do, and names them
 * all until they are mended.
 */
export function useFaults(
  form: RefObject<HTMLElement | null>,
  saving: boolean,
): { faults: string; look(): void } {
  const [asked, setAsked] = useState(false);
  const [faults, setFaults] = useState('');
  // what a form shows of its errors is known once it is drawn
  useEffect(() => {
    if (asked && form.current) setFaults(faultsIn(form.current).join('、'));
  });
  const look = () =>
    void setTimeout(() => {
      if (!form.current) return;
      setAsked(true);
      showFirst(form.current);
    });
  const wasSaving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of saving counts
  useEffect(() => {
    if (wasSaving.current && !saving) look();
    wasSaving.current = saving;
  }, [saving]);
  return { faults, look };
}
