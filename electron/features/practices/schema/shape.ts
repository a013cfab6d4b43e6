import type { Option } from '../../../settings/fields.ts';

/** How a form asks for a value, drawn from its schema. */
export type Shape =
  | { kind: 'text'; long: boolean; minted: boolean; from?: string | undefined }
  | { kind: 'number'; min?: number | undefined; max?: number | undefined; step: number }
  | { kind: 'yes-no' }
  | { kind: 'choice'; options: readonly Option[] }
  /** `every`, `odd`, `even`, or a list of months. */
  | { kind: 'months' }
  | { kind: 'list'; of: Shape }
  | { kind: 'group'; fields: Field[] }
  /** A group of one of several forms; `tag` is the field that names the form. */
  | { kind: 'forms'; tag: string; forms: { value: string; label: string; fields: Field[] }[] };

/** A field of a group: its label and help, whether it may be left empty, and how it is asked for. */
export type Field = {
  key: string;
  label: string;
  help?: string | undefined;
  optional: boolean;
  /** Its value where nothing is written. */
  initial?: unknown;
  shape: Shape;
};
