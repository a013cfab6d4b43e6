const fields =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[type=submit]';

/** The field after `current` in the order of the form: its save button at last. */
export function nextField(form: HTMLFormElement, current: Element): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter(
    (field) => field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
  return all[all.indexOf(current as HTMLElement) + 1];
}

/** True where Enter means going on to the next field: not in longer text, on a button, in a list that is open, or where it adds a word. */
export function enterGoesOn(target: Element): boolean {
  const choosing =
    target.getAttribute('aria-expanded') === 'true' && target.hasAttribute('aria-activedescendant');
  return (
    target.matches('input:not([data-own-enter]), select') &&
    !target.matches('[type=checkbox], [type=radio]') &&
    !choosing
  );
}
