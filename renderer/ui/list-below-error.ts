import { type RefObject, useRef, useState } from 'react';

/** Between a field and its list, in pixels, as Mantine has it. */
const usual = 8;

/** What a field that drops a list takes so that the list hangs below what is said of the field, and never covers why it was refused. */
export function useListBelowError(): {
  ref: RefObject<HTMLInputElement | null>;
  /** Looks how much is said, as the list opens. */
  look(): void;
  comboboxProps: { offset: number };
} {
  const ref = useRef<HTMLInputElement>(null);
  const [offset, setOffset] = useState(usual);
  const look = () => {
    const field = ref.current?.closest('.mantine-InputWrapper-root');
    const said = field?.querySelector('.mantine-InputWrapper-error')?.getBoundingClientRect();
    const edge = ref.current?.getBoundingClientRect();
    setOffset(said && edge ? said.bottom - edge.bottom + usual : usual);
  };
  return { ref, look, comboboxProps: { offset } };
}
