import { type FormEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useFaults } from '#ui/form-faults.ts';
import { formKeys } from '#ui/form-keys.ts';

/**
 * How every form behaves: Enter goes on and never saves, Ctrl+S saves, saving while a save runs does nothing, and one that is
 * refused leads to the first field that will not do. `faults` names those; `handlers` belong on the form element.
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
  return {
    form,
    faults,
    handlers: {
      noValidate: true,
      onKeyDown: (event) => formKeys(event, form.current, props.onEscape),
      onSubmit: (event) => {
        event.preventDefault();
        if (props.saving) return;
        props.onSave();
        look();
      },
    },
  };
}
