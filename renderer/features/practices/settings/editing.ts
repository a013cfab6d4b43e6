import { createContext, useContext } from 'react';
import type { Shape } from '#features/practices/schema/shape.ts';
import type { Problem } from './types.ts';
import { isBelow, type Path } from './values.ts';

/** What every editor of a part needs: what is wrong where, the words of other fields, and whether it may change anything. */
export type Editing = {
  part: string;
  problems: Problem[];
  /** The words of a field named as part and field, as they are being edited. */
  wordsOf: (from: string) => string[];
  readOnly: boolean;
};

export const EditingContext = createContext<Editing>({
  part: '',
  problems: [],
  wordsOf: () => [],
  readOnly: true,
});

/** The editing of the part, with what is wrong at a path, and at or below it. */
export function useEditing(path: Path) {
  const editing = useContext(EditingContext);
  const own = editing.problems.filter((problem) => problem.part === editing.part);
  const below = own.filter((problem) => isBelow(problem.path, path));
  const here = below.filter((problem) => problem.path.length === path.length);
  const words = (problems: Problem[]) =>
    [...new Set(problems.map(({ text }) => text))].join('；') || undefined;
  return { ...editing, here: words(here), below: words(below), hasBelow: below.length > 0 };
}

/** What every editor of one value takes. */
export type ValueFieldProps<Kind extends Shape['kind'] = Shape['kind']> = {
  shape: Extract<Shape, { kind: Kind }>;
  label: string;
  /** Without its label above it: the row has it already. */
  bare: boolean;
  optional: boolean;
  value: unknown;
  onChange(value: unknown): void;
  path: Path;
};

/** The label above a field, or for those who listen only. */
export const named = (label: string, bare: boolean) => (bare ? { 'aria-label': label } : { label });
