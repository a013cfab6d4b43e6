import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { ofEachKind, swept } from '#support/sweep.ts';
import { EVERYTHING, measure } from './corpus/measure.ts';
import { fileOf } from './corpus/other/file.ts';
import { OTHER_PAPERS } from './corpus/other/papers.ts';

const raise = (name: string) => {
  throw new Error(`no paper ${name}`);
};

describe('a set of papers by several writers', async () => {
  const chosen = {
    // there are 20 papers, which three does not divide: each is written by somebody in the gate too
    written: swept(EVERYTHING.written, 3),
    sownFaults: ofEachKind(EVERYTHING.sownFaults, ({ rule }) => rule),
    otherFaults: ofEachKind(EVERYTHING.otherFaults, ({ rule }) => rule),
  };
  const { documents, writers, sown, wrong, missed } = await measure(chosen);
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

  it('holds 40 papers and 80 sown faults at least', () => {
    expect(documents).toBeGreaterThanOrEqual(40);
    expect(sum(sown.map((row) => row.sown))).toBeGreaterThanOrEqual(80);
    expect(writers.length).toBeGreaterThanOrEqual(5);
  });

  it('has no wrong finding', () => {
    expect(wrong).toEqual([]);
    expect(sum(writers.map(({ right }) => right))).toBeGreaterThan(100);
  });

  it('has every sown fault found but two: names that differ in a character may be two people, and a whole one sentence before its parts', () => {
    const known = ['表格版头：人名前后不一：one-name', '麒麟 WPS：小组人数之和：sum-of-parts'];
    const looked = chosen.otherFaults.map(({ what, rule }) => `：${what}：${rule}`);
    expect(missed).toEqual(known.filter((miss) => looked.some((one) => miss.endsWith(one))));
  });
});

describe('a paper with a fault of its own, which nobody sowed', () => {
  const findingsOf = async (name: string) => {
    const { text, hand } = OTHER_PAPERS.find((paper) => paper.name === name) ?? raise(name);
    return (await checkDocument(fileOf(text, hand), '公文.docx')).findings;
  };

  it('is no letter where 文件 stands in a cell beside the body and a signer beside the number', async () => {
    const rules = (await findingsOf('请示-补选县代表')).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['edition-place', 'edition-on-odd-page']));
  });

  it('has its date on the page after the signature', async () => {
    const found = (await findingsOf('通知-印发票决方案')).find(({ rule }) => rule === 'signature-alone');
    expect(found?.found).toBe('日期与署名分在两面，日期那面没有正文');
  });

  it('is a speech whose salutation is pushed in', async () => {
    const [found] = (await findingsOf('讲话-代表培训')).filter(({ rule }) => rule.endsWith('-flush'));
    expect(found).toMatchObject({ rule: 'salutation-flush', strength: 'custom', place: '称呼' });
  });
});
