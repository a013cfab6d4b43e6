import { type RefObject, useRef } from 'react';

/** What the fields of a form hold, as the eye sees it. */
const heldIn = (form: HTMLElement): string =>
  [...form.querySelectorAll('input, textarea, select, .mantine-Pill-label')]
    .map((field) =>
      field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)
        ? String(field.checked)
        : field instanceof HTMLElement && 'value' in field
          ? String(field.value)
          : (field.textContent ?? ''),
    )
    .join('\n');

/** Whether a person changed anything in a form: it is compared with what stood there before the first touch. */
export function useTouched(form: RefObject<HTMLElement | null>): {
  /** To be spread on the form. */
  watch: { onKeyDownCapture(): void; onPointerDownCapture(): void; onPasteCapture(): void };
  isChanged(): boolean;
} {
  const before = useRef<string>(undefined);
  const note = () => {
    if (form.current) before.current ??= heldIn(form.current);
  };
  return {
    watch: { onKeyDownCapture: note, onPointerDownCapture: note, onPasteCapture: note },
    isChanged: () =>
      form.current !== null && before.current !== undefined && heldIn(form.current) !== before.current,
  };
}
