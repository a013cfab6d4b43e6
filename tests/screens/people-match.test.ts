import { describe, expect, it } from 'vitest';
import { type Person, peopleFromList, peopleMatching } from '#ui/people-match.ts';

const person = (name: string, pinyin: string, initials: string): Person => ({
  id: name,
  name,
  pinyin,
  initials,
});

const people = [
  person('王建国', 'wangjianguo', 'wjg'),
  person('王伟江', 'wangweijiang', 'wwj'),
  person('李梅', 'limei', 'lm'),
  person('黎明', 'liming', 'lm'),
  person('吴建钢', 'wujiangang', 'wjg'),
];

const found = (typed: string) => peopleMatching(typed, people).map(({ name }) => name);

describe('finding a person', () => {
  it.each([
    ['wjg', ['王建国', '吴建钢']],
    ['WJG', ['王建国', '吴建钢']],
    ['王', ['王建国', '王伟江']],
    ['建', ['王建国', '吴建钢']],
    ['wangj', ['王建国']],
    ['lim', ['李梅', '黎明']],
    ['liming', ['黎明']],
    ['jianguo', ['王建国']],
    ['an', []],
    ['张', []],
  ])('answers %s with %j', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('offers everyone while nothing is typed', () => {
    expect(found(' ')).toEqual(people.map(({ name }) => name));
  });
});

describe('a row of names', () => {
  it('is taken at once, and names what it cannot tell apart or find', () => {
    expect(peopleFromList('王建国、李梅，wwj；张三\nlm', people)).toEqual({
      found: [people[0], people[2], people[1]],
      unclear: ['张三', 'lm'],
    });
  });
});
