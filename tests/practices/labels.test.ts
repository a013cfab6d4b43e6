import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { practiceSchema } from '#features/practices/schema/practice.ts';

type Node = {
  title?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
};

/** Every field of the schema below its files, as path and label. */
function fieldsOf(node: Node, path: string): [string, string | undefined][] {
  const own = Object.entries(node.properties ?? {}).flatMap(
    ([key, field]): [string, string | undefined][] => [
      [`${path}.${key}`, field.title],
      ...fieldsOf(field, `${path}.${key}`),
    ],
  );
  const inner = [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [...own, ...inner.flatMap((member) => (member ? fieldsOf(member, path) : []))];
}

describe('the schema of a practice', () => {
  it('has a Chinese label for every field, so that errors and forms can name it', () => {
    const schema = z.toJSONSchema(practiceSchema, { io: 'input', unrepresentable: 'any' }) as Node;
    const fields = Object.entries(schema.properties ?? {}).flatMap(([part, node]) => fieldsOf(node, part));
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter(([, label]) => !/\p{Script=Han}/u.test(label ?? ''))).toEqual([]);
  });
});
