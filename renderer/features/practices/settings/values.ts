import type { Field, Shape } from '#features/practices/schema/shape.ts';

export type Path = readonly (string | number)[];

/** A group's values by field; anything else counts as an empty group. */
export const groupOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A group with one field set; one that is emptied is left out. */
export function withField(group: unknown, key: string, value: unknown): Record<string, unknown> {
  const { [key]: _, ...rest } = groupOf(group);
  return value === undefined ? rest : { ...groupOf(group), [key]: value };
}

/** A code that no entry of the list has yet: n1, n2 … */
function mintedCode(list: readonly unknown[], key: string): string {
  const used = new Set(list.map((entry) => groupOf(entry)[key]));
  let number = list.length + 1;
  while (used.has(`n${number}`)) number += 1;
  return `n${number}`;
}

const isMinted = ({ shape }: Field) => shape.kind === 'text' && shape.minted;

/** Fields that a form shows: all but the codes that nobody needs to read. */
export const shownFields = (fields: readonly Field[]) => fields.filter((field) => !isMinted(field));

/** What a new value begins as: nothing filled in, the first of every choice, codes made. */
export function emptyValue(shape: Shape, beside: readonly unknown[] = []): unknown {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'number':
      return undefined;
    case 'yes-no':
      return false;
    case 'choice':
      return shape.options[0]?.value;
    case 'months':
      return 'every';
    case 'list':
      return [];
    case 'group':
      return emptyGroup(shape.fields, beside);
    case 'forms': {
      const [first] = shape.forms;
      return first && { [shape.tag]: first.value, ...emptyGroup(first.fields, beside) };
    }
  }
}

function emptyGroup(fields: readonly Field[], beside: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ optional }) => !optional)
      .map((field) => [field.key, isMinted(field) ? mintedCode(beside, field.key) : emptyValue(field.shape)]),
  );
}

/** A group in another of its forms: what both forms ask for stays. */
export function inForm(shape: Extract<Shape, { kind: 'forms' }>, value: unknown, chosen: string): unknown {
  const form = shape.forms.find((one) => one.value === chosen);
  if (!form) return value;
  const former = groupOf(value);
  const kept = Object.fromEntries(
    form.fields.filter(({ key }) => key in former).map(({ key }) => [key, former[key]]),
  );
  return { [shape.tag]: chosen, ...emptyGroup(form.fields, []), ...kept };
}

/** True where `path` lies at or below `start`. */
export const isBelow = (path: Path, start: Path) => start.every((step, at) => path[at] === step);
