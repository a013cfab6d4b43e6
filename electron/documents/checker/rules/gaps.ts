import { having } from '../element.ts';
import { gb9704, type Reading, type Rule } from '../finding.ts';
import { blankLinesFault } from './blank-lines.ts';

/** Two empty lines between mark and number. */
export const numberGap: Rule = {
  rule: 'number-gap',
  clause: gb9704('7.2.5'),
  strength: 'rule',
  check(reading) {
    const { form, number, signers } = reading.elements;
    if (form !== 'red-head' && form !== 'order') return [];
    const first = [number?.paragraph, ...signers.map(({ paragraph }) => paragraph)]
      .filter((one) => one !== undefined)
      .sort((one, other) => one.index - other.index)[0];
    const words = { place: '发文字号', expected: '发文机关标志下空二行' };
    return blankLinesFault(
      reading,
      [having(reading.elements, reading.model.paragraphs, 'mark').at(-1), first],
      2,
      words,
    );
  },
};

/** Two empty lines between the red rule and the title. */
export const titleGap: Rule = {
  rule: 'title-gap',
  clause: gb9704('7.3.1'),
  strength: 'rule',
  check(reading) {
    const { form, number, signers } = reading.elements;
    if (form !== 'red-head' || !number) return [];
    const [title] = having(reading.elements, reading.model.paragraphs, 'title');
    const last = [number.paragraph, ...signers.map(({ paragraph }) => paragraph)].reduce((one, other) =>
      one.index > other.index ? one : other,
    );
    const words = { place: '标题', expected: '红色分隔线下空二行' };
    return blankLinesFault(reading, [last, title], 2, words);
  },
};

/** One empty line between the title and the addressees. */
export const addresseesGap: Rule = {
  rule: 'addressees-gap',
  clause: gb9704('7.3.2'),
  strength: 'rule',
  check(reading) {
    const [addressees] = having(reading.elements, reading.model.paragraphs, 'addressees');
    const words = { place: '主送机关', expected: '标题下空一行' };
    return blankLinesFault(
      reading,
      [having(reading.elements, reading.model.paragraphs, 'title').at(-1), addressees],
      1,
      words,
    );
  },
};

/** One empty line between the body and the list of annexes. */
export const annexNoteGap: Rule = {
  rule: 'annex-note-gap',
  clause: gb9704('7.3.4'),
  strength: 'rule',
  check(reading) {
    const { model, elements } = reading;
    const [first] = having(elements, model.paragraphs, 'annex-note');
    const above = having(elements, model.paragraphs, 'body', 'heading').findLast(
      ({ index }) => index < (first?.index ?? 0),
    );
    return blankLinesFault(reading, [above, first], 1, { place: '附件说明', expected: '正文下空一行' });
  },
};

/** The annex's title on the third line. */
export const annexTitleGap: Rule = {
  rule: 'annex-title-gap',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check: (reading: Reading) =>
    reading.elements.annexes.flatMap(({ label, title }) =>
      blankLinesFault(reading, [label, title[0]], 1, {
        place: `${label.text.trim()}标题`,
        expected: '居中编排在版心第三行',
      }),
    ),
};
