import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostNeededFirst } from '#features/reportbacks/rules/order.ts';
import { tallyResult, tallyShare } from '#features/reportbacks/rules/result.ts';
import { checkTally, type Tally } from '#features/reportbacks/rules/tally.ts';
import type { ResultRule } from '#features/reportbacks/settings.ts';

const tally = (changes: Partial<Tally> = {}): Tally => ({
  issued: 58,
  returned: 55,
  valid: 55,
  votes: { 满意: 48, 基本满意: 4, 不满意: 3, 弃权: 0 },
  ...changes,
});

describe('a tally', () => {
  it.each([
    ['agrees', tally(), []],
    ['agrees with its invalid papers', tally({ returned: 57, invalid: 2 }), []],
    [
      'counts more votes than valid papers',
      tally({ issued: 62, returned: 62, valid: 62, votes: { 满意: 57, 基本满意: 4, 不满意: 1, 弃权: 2 } }),
      ['满意57、基本满意4、不满意1、弃权2，合计64票，比有效票62票多2票'],
    ],
    [
      'counts fewer votes than valid papers',
      tally({ votes: { 满意: 48, 基本满意: 4, 不满意: 2, 弃权: 0 } }),
      ['满意48、基本满意4、不满意2、弃权0，合计54票，比有效票55票少1票'],
    ],
    [
      'has more papers back than went out',
      tally({ issued: 54 }),
      ['收回票55票多于发出票54票，本次测评无效，应重新测评'],
    ],
    ['has more valid papers than came back', tally({ returned: 54 }), ['有效票55票多于收回票54票']],
    [
      'has valid and invalid papers that miss those returned',
      tally({ returned: 57, invalid: 1 }),
      ['有效票55票加无效票1票为56票，与收回票57票不符'],
    ],
    [
      'holds what is no count',
      tally({ votes: { 满意: 55.5, 基本满意: -1, 不满意: 0, 弃权: 0 } }),
      ['满意应为不小于0的整数，现为55.5', '基本满意应为不小于0的整数，现为-1'],
    ],
  ])('that %s: %#', (_case, counts, reasons) => {
    expect(checkTally(counts)).toEqual(reasons.length === 0 ? { ok: true } : { ok: false, reasons });
  });

  it('that was counted from papers always agrees, and never after one vote more', () => {
    const count = fc.nat({ max: 200 });
    fc.assert(
      fc.property(count, count, count, count, count, (yes, fair, no, abstained, lost) => {
        const valid = yes + fair + no + abstained;
        const counted: Tally = {
          issued: valid + lost,
          returned: valid,
          valid,
          votes: { 满意: yes, 基本满意: fair, 不满意: no, 弃权: abstained },
        };
        expect(checkTally(counted)).toEqual({ ok: true });
        expect(checkTally({ ...counted, votes: { ...counted.votes, 满意: yes + 1 } }).ok).toBe(false);
      }),
    );
  });
});

describe('the result of a report-back', () => {
  const dawu: ResultRule[] = [
    { name: '称职', options: ['称职'], comparison: 'at-least', share: { parts: 80, of: 100 } },
    { name: '基本称职', options: ['称职'], comparison: 'at-least', share: { parts: 50, of: 100 } },
    { name: '不称职', options: ['称职'], comparison: 'at-least', share: { parts: 0, of: 100 } },
  ];
  const rated = (yes: number) => ({
    issued: 50,
    returned: 50,
    valid: 50,
    votes: { 称职: yes, 其他: 50 - yes },
  });

  it.each([
    [46, '称职'],
    [40, '称职'],
    [39, '基本称职'],
    [25, '基本称职'],
    [24, '不称职'],
  ])('with %i of 50 votes is %s where 80 % and 50 % are enough', (yes, expected) => {
    expect(tallyResult(rated(yes), { results: dawu, denominator: 'valid' })).toBe(expected);
  });

  it('needs more than half where the practice says so', () => {
    const results: ResultRule[] = [
      { name: '限期整改', options: ['不满意'], comparison: 'more-than', share: { parts: 1, of: 2 } },
    ];
    const against = (votes: number) =>
      tallyResult(
        { issued: 10, returned: 10, valid: 10, votes: { 不满意: votes } },
        { results, denominator: 'valid' },
      );
    expect([against(5), against(6)]).toEqual([undefined, '限期整改']);
  });

  it.each([
    ['valid', 52, 55],
    ['returned', 52, 57],
    ['issued', 52, 58],
  ] as const)('takes its rate of the papers %s', (denominator, count, of) => {
    const share = tallyShare(tally({ returned: 57 }), ['满意', '基本满意'], denominator);
    expect(share).toEqual({ count, of });
  });
});

describe('the list of report-backs', () => {
  it('begins with counts that disagree, then those not counted, then those to come, then the latest', () => {
    const row = { held: true, issued: 50, refusals: [] };
    const rows = [
      { id: 'done', ...row, date: '2026-01-02' },
      { id: 'done later', ...row, date: '2026-01-09' },
      { id: 'far', ...row, date: '2026-03-09', held: false, issued: 0 },
      { id: 'soon', ...row, date: '2026-02-09', held: false, issued: 0 },
      { id: 'not counted', ...row, date: '2026-01-12', issued: 0 },
      { id: 'disagrees', ...row, date: '2026-01-13', refusals: ['票数不符'] },
    ];
    expect(rows.toSorted(mostNeededFirst).map(({ id }) => id)).toEqual([
      ...['disagrees', 'not counted'],
      ...['soon', 'far'],
      ...['done later', 'done'],
    ]);
  });
});
