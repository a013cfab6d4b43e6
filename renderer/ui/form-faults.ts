import { type RefObject, useEffect, useState } from 'react';

const wrong = '.mantine-InputWrapper-error';

/** The names of the fields that will not do, in the order of the form. */
function faultsIn(form: HTMLElement): string[] {
  const labels = [...form.querySelectorAll(wrong)].map((error) => {
    const field = error.closest('.mantine-InputWrapper-root');
    const named = field?.querySelector('.mantine-InputWrapper-label') ?? field?.querySelector('[aria-label]');
    return named?.textContent?.trim() || named?.getAttribute('aria-label') || '';
  });
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** Leads the eye, and the keyboard where it can go there, to the first field that will not do. */
function showFirst(form: HTMLElement): void {
  const first = form.querySelector(`[aria-invalid="true"], ${wrong}`);
  first?.scrollIntoView({ block: 'center' });
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus({ preventScroll: true });
}

/** After a save that was refused: goes to the first field that will not do, and names them all until they are mended. */
export function useFaults(form: RefObject<HTMLElement | null>): { faults: string; look(): void } {
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
  return { faults, look };
}
