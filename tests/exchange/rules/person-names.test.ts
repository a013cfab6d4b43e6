import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personNames } from '#features/exchange/rules/person-names.ts';

describe('the people named in one cell', () => {
  it.each([
    ['钱梅银，任新，尹长礼', ['钱梅银', '任新', '尹长礼']],
    ['乔家刚、李金、武和', ['乔家刚', '李金', '武和']],
    ['沈梅,徐静;谭芳龙；高永', ['沈梅', '徐静', '谭芳龙', '高永']],
    ['沈梅 徐静　谭芳龙', ['沈梅', '徐静', '谭芳龙']],
    ['方　东、李　金', ['方东', '李金']],
    ['方 东 李 金', ['方东', '李金']],
    ['乔家刚 方 东', ['乔家刚', '方东']],
    ['姚 学梅', ['姚学梅']],
    ['沈梅\n徐静', ['沈梅', '徐静']],
    ['阿依古丽·买买提、李金', ['阿依古丽·买买提', '李金']],
    ['李金（组长）、武和', ['李金', '武和']],
    ['李金、武和等3人', ['李金', '武和']],
    ['', []],
    [' 、 ', []],
  ])('%j are %j', (text, names) => {
    expect(personNames(text)).toEqual(names);
  });

  it('come back whole whatever separates them and however two-character names are padded', () => {
    const name = fc.constantFrom('方东', '李金', '乔家刚', '姚学梅', '欧阳明和');
    const separator = fc.constantFrom('，', '、', ',', ';', '；', ' 、', '， ');
    const padding = fc.constantFrom('', ' ', '　', '  ');
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        separator,
        padding,
        (names, between, pad) => {
          const padded = names.map((whole) => (whole.length === 2 ? [...whole].join(pad) : whole));
          expect(personNames(padded.join(between))).toEqual(names);
        },
      ),
    );
  });
});
