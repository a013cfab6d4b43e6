import { z } from 'zod';
import type { Fields, Noun } from './noun.ts';

type Whole<F extends Fields> = {
  [Name in keyof F as F[Name] extends { masked: true } ? Name : never]: string;
};

const maskedNames = ({ fields }: Pick<Noun, 'fields'>) =>
  Object.keys(fields).filter((name) => fields[name]?.masked);

/** What is told of a record to whoever said what for, for `z.object`: each masked field whole. */
export const wholeShape = <F extends Fields>({
  fields,
}: Noun<F>): { [Name in keyof Whole<F>]: z.ZodString } =>
  Object.fromEntries(maskedNames({ fields }).map((name) => [name, z.string()])) as {
    [Name in keyof Whole<F>]: z.ZodString;
  };

/** The masked fields of a record, whole; '' where nothing is kept. */
export const whole = <F extends Fields>({ fields }: Noun<F>, record: object): Whole<F> =>
  Object.fromEntries(
    maskedNames({ fields }).map((name) => [name, (record as Record<string, unknown>)[name] ?? '']),
  ) as Whole<F>;
