import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textCharacters } from '#documents/text-width.ts';
import { isTapered, titleLines } from '#documents/title-lines.ts';
import terms from '../../resources/proofreading/terms.json' with { type: 'json' };

describe('a title', () => {
  test.each([
    [['关于开展2025年度代表述职评议的通知']],
    [['关于2025年度代表意见建议', '办理情况的监督报告']],
    [['关于做好2026年度民生实事项目', '人大代表票决工作的通知']],
    [['清溪镇第十九届人大主席团', '第十二次会议纪要']],
    [['清溪镇人民代表大会主席团关于印发', '《代表联络站工作管理办法（试行）》的通知']],
    [['关于组织镇人大代表开展', '农村人居环境整治专项视察的通知']],
    [['清溪镇人民代表大会主席团关于召开', '第十九届人民代表大会第八次会议的决定']],
    // a book title that no line holds is parted by its own sense
    [['关于学习贯彻《中华人民共和国', '地方各级人民代表大会和地方各级人民政府', '组织法》的通知']],
  ])('breaks by sense: %j', (lines) => {
    expect(titleLines(lines.join(''))).toEqual(lines);
  });

  it('keeps a name whole that the caller gives', () => {
    const title = '关于欧阳建国同志任清溪水库管理站站长的决定事项通报';
    const broken = titleLines(title, ['欧阳建国', '清溪水库管理站']);
    expect(broken.filter((line) => line.includes('欧阳建国') || line.includes('清溪水库管理站'))).not.toEqual(
      [],
    );
    expect(broken.join('|')).toContain('欧阳建国');
    expect(broken.join('|')).toContain('清溪水库管理站');
  });

  const names = ['欧阳建国', '王堃', '清溪水库管理站', '清溪镇人民代表大会主席团', '大河口村'];
  const words = [
    ...['关于', '开展', '组织', '召开', '印发', '加强', '推进', '做好', '检查', '征求', '审议', '落实'],
    ...['年度', '全镇', '农村', '学校', '食堂', '道路', '饮水', '工程', '养老', '服务', '环境', '整治'],
    ...['人大代表', '述职评议', '安全生产', '专项视察', '意见建议', '民生实事', '事项', '工作', '情况'],
    ...['和', '《代表法》', '（试行）', '“两会”', '2025年', '2025年3月6日', '第十九届', '第8次', '15件'],
  ];
  it.each(terms.terms)('never parts %s, wherever it stands', (term) => {
    for (const before of ['关于组织', '关于深入推进清溪镇2026年度', '关于进一步做好清溪镇各单位和各村社区'])
      for (const after of ['工作的通知', '和群众反映问题办理情况的报告']) {
        const title = `${before}${term}${after}`;
        const at = title.indexOf(term);
        const ends = titleLines(title)
          .slice(0, -1)
          .map((_, index, lines) => lines.slice(0, index + 1).join('').length);
        expect(ends.filter((end) => end > at && end < at + term.length)).toEqual([]);
      }
  });

  const kind = ['的通知', '的报告', '的决定', '的函', '的公告', '的实施方案'];
  const title = fc
    .tuple(
      fc.array(fc.constantFrom(...words, ...names), { minLength: 1, maxLength: 18 }),
      fc.constantFrom(...kind),
    )
    .map(([chosen, last]) => [...chosen, last]);

  /** Every division of pieces into `count` lines that fit the page and begin with what may begin a line. */
  function* divisions(pieces: string[], count: number): Generator<string[]> {
    if (count === 1) yield [pieces.join('')];
    else
      for (let first = 1; first <= pieces.length - count + 1; first += 1)
        for (const rest of divisions(pieces.slice(first), count - 1))
          yield [pieces.slice(0, first).join(''), ...rest];
  }
  const fits = (lines: string[]) =>
    lines.every((line) => textCharacters(line) <= 19 && !/^[的和（]/.test(line)) &&
    !/^的/.test(lines.at(-1) ?? '');

  it('loses no character, and no line of several is longer than 19 characters, or 20 where its words allow no other', () => {
    fc.assert(
      fc.property(title, (pieces) => {
        const lines = titleLines(pieces.join(''), names);
        expect(lines.join('')).toBe(pieces.join(''));
        const longest = Math.max(...lines.map(textCharacters));
        if (lines.length === 1 || longest <= 19) return;
        expect(longest).toBe(20);
        const shorter = [2, 3, 4].flatMap((count) => [...divisions(pieces, count)].filter(fits));
        expect(shorter[0], `shorter than ${lines}`).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('never ends a line inside a name, a date, a count, a book title or brackets', () => {
    const whole = [...names, '《代表法》', '（试行）', '“两会”', '2025年3月6日', '第十九届', '15件'];
    fc.assert(
      fc.property(title, (pieces) => {
        const text = pieces.join('');
        const ends = titleLines(text, names)
          .slice(0, -1)
          .map((_, index, lines) => lines.slice(0, index + 1).join('').length);
        let at = 0;
        for (const piece of pieces) {
          const inside = ends.filter((end) => end > at && end < at + piece.length);
          if (whole.includes(piece)) expect(inside, `${piece} in ${titleLines(text, names)}`).toEqual([]);
          at += piece.length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends its lines where words do', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    fc.assert(
      fc.property(title, (pieces) => {
        const text = pieces.join('');
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index));
        // Terms and names cut the text too, where the segmenter sees otherwise.
        for (const name of [...names, '人大代表', '述职评议', '安全生产', '专项视察', '意见建议', '民生实事'])
          for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1))
            starts.add(from).add(from + name.length);
        const lines = titleLines(text, names);
        const ends = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length);
        expect(ends.filter((end) => !starts.has(end))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is a trapezoid or a diamond on two to four lines wherever its words allow one', () => {
    fc.assert(
      fc.property(title, (pieces) => {
        const lines = titleLines(pieces.join(''), names);
        if (lines.length < 2 || isTapered(lines.map(textCharacters))) return;
        const better = [2, 3, 4].flatMap((count) =>
          [...divisions(pieces, count)].filter(
            (other) => fits(other) && isTapered(other.map(textCharacters)),
          ),
        );
        expect(better[0], `better than ${lines}`).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [[12, 16], true],
    [[16, 12], true],
    [[8, 12, 16], true],
    [[10, 16, 12], true],
    [[10, 14, 14, 8], true],
    [[14, 14, 10], true],
    [[14, 14], false],
    [[16, 10, 14], false],
    [[10, 14, 12, 16], false],
  ])('of lines %j is tapered: %s', (widths, tapered) => {
    expect(isTapered(widths)).toBe(tapered);
  });

  it('never breaks inside a date, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const date = `2025年${month}月${day}日`;
        expect(titleLines(`清溪镇人大主席团关于${date}组织代表集中视察学校食堂的通知`).join('|')).toContain(
          date,
        );
      }),
    );
  });
});
