const fields =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[type=submit]';

const isRadio = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'radio';

/** Several radios of one name are one field, as for the Tab key: it is reached at the one that is chosen, or at the first. */
function isStop(field: HTMLElement, all: HTMLElement[]): boolean {
  if (!isRadio(field)) return true;
  const group = all.filter(isRadio).filter(({ name }) => name === field.name);
  return field === (group.find(({ checked }) => checked) ?? group[0]);
}

/** The field after `current` in the order of the form: its save button at last. */
export function nextField(form: HTMLFormElement, current: Element): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter(
    (field) => field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
  const isOwn = (field: HTMLElement) => isRadio(field) && isRadio(current) && field.name === current.name;
  const after = all.slice(all.indexOf(current as HTMLElement) + 1);
  return after.find((field) => isStop(field, all) && !isOwn(field));
}

/** True while a list of choices hangs open under the field. */
const isOpen = (target: Element) => target.getAttribute('aria-expanded') === 'true';

/** True where Enter means going on to the next field: not in longer text, on a button, in a list that is open, or where it adds a word. */
export function enterGoesOn(target: Element): boolean {
  const choosing = isOpen(target) && target.hasAttribute('aria-activedescendant');
  return target.matches('input:not([data-own-enter]), select') && !choosing;
}

/** Lets a field understand what was typed in it, as if it were left, before something is done; the hand stays there. */
export function afterReading(target: Element | null, act: () => void): void {
  if (target instanceof HTMLElement) {
    target.blur();
    target.focus({ preventScroll: true });
  }
  setTimeout(act);
}

/** The keys of every form: Enter goes on and never saves, Ctrl+S saves, Esc closes an open list and then leaves. */
export function formKeys(
  event: React.KeyboardEvent,
  form: HTMLFormElement | null,
  onEscape?: () => void,
): void {
  const target = event.target as Element;
  // while composing, the key is the input method's: Enter takes its word, Escape drops it
  if (!form || event.nativeEvent.isComposing) return;
  const goOn = () => nextField(form, target)?.focus();
  if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    afterReading(target, () => form.requestSubmit());
  } else if (event.key === 'Escape' && !event.defaultPrevented && !isOpen(target)) {
    if (onEscape) afterReading(target, onEscape);
  } else if (event.key === 'Enter' && target.matches('[data-enter-picks]')) {
    event.preventDefault();
    // once the pick is drawn, and before the next key
    queueMicrotask(goOn);
  } else if (event.key === 'Enter' && enterGoesOn(target)) {
    event.preventDefault();
    goOn();
  }
}
