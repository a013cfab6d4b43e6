import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useFaults } from '#ui/form-faults.ts';
import { formKeys } from '#ui/form-keys.ts';

/** After a save in place the hand is where it was, though the button that was pressed rested meanwhile. */
function useHandStays(saving: boolean): { note(): void } {
  const hand = useRef<Element>(null);
  useEffect(() => {
    const place = hand.current;
    if (saving || !(place instanceof HTMLElement)) return;
    hand.current = null;
    setTimeout(() => document.activeElement === document.body && place.focus({ preventScroll: true }));
  }, [saving]);
  return {
    note() {
      hand.current = document.activeElement;
    },
  };
}

/**
 * How every form behaves: Enter goes on and never saves, Ctrl+S saves, saving while a save runs does nothing, one that is
 * refused leads to the first field that will not do, and after one in place the hand is where it was. `faults` names the
 * fields that will not do; `handlers` belong on the form element.
 */
export function useFormManners(props: { saving: boolean; onSave(): void; onEscape?: () => void }): {
  form: RefObject<HTMLFormElement | null>;
  faults: string;
  handlers: {
    noValidate: true;
    onKeyDown(event: KeyboardEvent): void;
    onSubmit(event: FormEvent): void;
  };
} {
  const form = useRef<HTMLFormElement>(null);
  const { faults, look } = useFaults(form, props.saving);
  const { note } = useHandStays(props.saving);
  return {
    form,
    faults,
    handlers: {
      noValidate: true,
      onKeyDown: (event) => formKeys(event, form.current, props.onEscape),
      onSubmit: (event) => {
        event.preventDefault();
        if (props.saving) return;
        note();
        props.onSave();
        look();
      },
    },
  };
}
