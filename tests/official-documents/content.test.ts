import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { OfficialDocument } from '#documents/document.ts';
import { type Content, contentSchema } from '#features/official-documents/schema/content.ts';
import {
  type Item,
  itemsOf,
  withAnother,
  without,
  withValue,
} from '../../renderer/features/official-documents/edit/content-fields.ts';
import {
  ballot,
  certificate,
  joint,
  letter,
  minutes,
  order,
  slip,
  upward,
} from '../documents/kind-samples.ts';
import { notice, plain, wallSheet } from '../documents/samples.ts';

const everyKind = [
  notice,
  upward,
  joint,
  letter,
  order,
  minutes,
  plain,
  slip,
  ballot(4),
  certificate,
  wallSheet(3),
];

/** A type with every optional part asked for, so that one that is lacking is seen. */
type Whole<T> = T extends readonly (infer Element)[]
  ? Whole<Element>[]
  : T extends object
    ? { [Name in keyof T]-?: Whole<Exclude<T[Name], undefined>> }
    : T;

const fieldsIn = (items: Item[]) => items.flatMap((item) => (item.kind === 'field' ? [item] : []));

describe('the text of a document as fields', () => {
  it('has every part that the typesetter knows, and no other', () => {
    expectTypeOf<Whole<OfficialDocument>>().toExtend<Whole<Content>>();
    expectTypeOf<Whole<Content>>().toExtend<Whole<OfficialDocument>>();
  });

  it.each(everyKind.map((document) => [document.kind, document] as const))(
    'of a %s is what the schema of kept texts takes',
    (_, document) => {
      expect(contentSchema.parse(document)).toEqual(document);
      expect(itemsOf(document).length).toBeGreaterThan(0);
    },
  );

  it('changes one place and no other, and stays a document whatever is typed, added or taken out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyKind),
        fc.array(
          fc.tuple(fc.nat(200), fc.constantFrom('type', 'add', 'remove'), fc.string({ maxLength: 30 })),
        ),
        (document, deeds) => {
          let content = contentSchema.parse(document);
          for (const [place, deed, text] of deeds) {
            const fields = fieldsIn(itemsOf(content));
            const field = fields[place % fields.length];
            if (!field) return;
            if (deed === 'type' && text !== '') {
              const changed = withValue(content, field.path, text);
              const others = (items: typeof fields) =>
                items.filter(({ path }) => `${path}` !== `${field.path}`);
              expect(others(fieldsIn(itemsOf(changed)))).toEqual(others(fields));
              content = changed;
            } else if (deed === 'add' && field.member)
              content = withAnother(content, field.member.list, field.member.at);
            else if (deed === 'remove' && field.member && fields.length > 2)
              content = without(content, field.member.list, field.member.at);
            expect(contentSchema.safeParse(content).error).toBeUndefined();
          }
        },
      ),
    );
  });
});
