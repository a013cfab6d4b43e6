import { useRef } from 'react';

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

/** What a hand does before it changes anything. */
const touches = ['keydown', 'pointerdown', 'beforeinput'] as const;

/** Tells whether a person changed anything in a form: it is compared with what stood there before the first touch. */
export function useTouched(): {
  /** Begins to look at a form once it is drawn; answers how to stop. */
  watch(form: HTMLElement): () => void;
  isChanged(): boolean;
} {
  const seen = useRef<{ form?: HTMLElement; before?: string }>({});
  return {
    watch(form) {
      seen.current.form = form;
      const note = () => {
        seen.current.before ??= heldIn(form);
      };
      for (const touch of touches) form.addEventListener(touch, note, true);
      return () => {
        for (const touch of touches) form.removeEventListener(touch, note, true);
      };
    },
    isChanged() {
      const { form, before } = seen.current;
      return form !== undefined && before !== undefined && heldIn(form) !== before;
    },
  };
}
