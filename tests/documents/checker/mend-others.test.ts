import { describe, expect, it } from 'vitest';
import { isRed } from '#documents/checker/colors.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { keysOf } from '#documents/checker/harm.ts';
import type { Model } from '#documents/checker/model.ts';
import { readDocument } from '#documents/checker/read.ts';
import { ofEachKind } from '#support/sweep.ts';
import { OTHER_FAULTS } from './corpus/other/faults.ts';
import { fileOf } from './corpus/other/file.ts';
import { OTHER_PAPERS } from './corpus/other/papers.ts';

const modelOf = async (bytes: Uint8Array) => (await readDocument(bytes, '公文.docx')).model;

/** A paper's words without what mends of writing may change: marks, spaces, padded days. */
const lettersIn = ({ paragraphs }: Model) =>
  paragraphs
    .map(({ text }) =>
      text
        .normalize('NFKC')
        .replace(/[^\u4e00-\u9fff\dA-Za-z]/g, '')
        .replace(/(年|月)0/g, '$1'),
    )
    .filter((text) => text !== '');

const redIn = ({ paragraphs }: Model) =>
  paragraphs.flatMap(({ runs, text }) =>
    runs.filter(({ color }) => isRed(color)).map(({ from, to }) => text.slice(from, to)),
  );

/** Faults whose mend writes other characters, each named by its finding. */
const REWRITTEN = new Set([
  '文号加“第”',
  '序号补零',
  '成文日期用点',
  '几月几号',
  '同级序号重复',
  '跳过第二个序号',
  '跳过第三个序号',
  '起止日期的“号”',
  '日期用汉字',
  '日写成号',
]);

const cases: [string, Uint8Array][] = [
  ...ofEachKind(OTHER_PAPERS, ({ hand }) => hand.name).map(({ name, text, hand }): [string, Uint8Array] => [
    name,
    fileOf(text, hand),
  ]),
  ...ofEachKind(OTHER_FAULTS, ({ rule }) => rule).map(({ what, text, paper, edit }): [string, Uint8Array] => [
    what,
    fileOf(text, paper.hand, edit),
  ]),
];

describe('a paper of another hand, mended', () => {
  it.each(cases)('has no new finding and all of its words: %s', async (name, file) => {
    const { bytes, before, after } = await mendDocument(file, '公文.docx');
    const known = new Set(before.findings.flatMap(keysOf));
    const added = after.findings.filter((finding) => keysOf(finding).some((key) => !known.has(key)));
    expect(added.map(({ rule, place }) => `${rule} ${place}`)).toEqual([]);
    const [was, is] = [await modelOf(file), await modelOf(bytes)];
    if (!REWRITTEN.has(name)) expect(lettersIn(is)).toEqual(lettersIn(was));
    expect(redIn(is)).toEqual(expect.arrayContaining(redIn(was)));
    expect(after.findings.filter(({ fixable }) => fixable).length).toBeLessThanOrEqual(
      before.findings.filter(({ fixable }) => fixable).length,
    );
  });
});
