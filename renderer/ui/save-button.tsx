import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { afterReading } from '#ui/form-keys.ts';

/**
 * The button that saves a form. The hand stays in its field while it is pressed, since a field that is left may say what is
 * wrong and move the button from under the pointer; the field is read before the form is saved.
 */
export function SaveButton({
  label = '保存',
  saving,
  disabled = false,
}: {
  label?: string | undefined;
  saving: boolean;
  disabled?: boolean;
}) {
  const save = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget;
    event.preventDefault();
    afterReading(document.activeElement, () => form?.requestSubmit());
  };
  return (
    <Button
      type="submit"
      loading={saving}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={save}
    >
      {label}
    </Button>
  );
}
