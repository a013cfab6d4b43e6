import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { SetDocument } from '#electron/values/set-pages.ts';
import { partOf } from '#support/docx.ts';
import { foreign } from '../checker/foreign.ts';
import { plain } from '../samples.ts';
import { handmade } from './foreign-sample.ts';
import { rowsSet } from './set.ts';

/** A file of ours with other XML in its body. */
function withBody(body: string): Uint8Array {
  const bytes = composeDocument({ ...plain, body: [] });
  const whole = partOf(bytes, 'word/document.xml');
  const xml = whole.replace(/<w:body>.*?(<w:sectPr>)/s, `<w:body>${body}$1`);
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(xml) });
}

const textsOf = ({ pages }: SetDocument) => pages.map((page) => rowsSet(page).map(({ text }) => text));

describe('a paper made by hand in a word processor', () => {
  let set: SetDocument;
  beforeAll(async () => {
    set = await setPages(await handmade());
  });

  it('has its pages where LibreOffice has them', () => {
    const pages = textsOf(set);
    expect(pages).toHaveLength(4);
    expect(pages.map((rows) => rows[0])).toEqual([
      '代表活动登记表',
      '代表180000—0000000上坝村一组二组三组四组五',
      '分页之后',
      '横排的一页',
    ]);
    expect(set.pages.map(({ width }) => Math.round(width))).toEqual([595, 595, 595, 842]);
  });

  it('has its lists numbered, its page fields filled and its tabs kept', () => {
    const [first = [], second = []] = textsOf(set);
    expect(first.slice(1, 8)).toEqual([
      '一、总体情况',
      '一.1甲项',
      '一.2乙项',
      '二、下一步',
      '二.1丙项',
      '2',
      '填表人:面积12m',
    ]);
    expect(second.at(-1)).toBe('第2页,共4页');
  });

  it('has joined cells without a rule through them', () => {
    const [page] = set.pages;
    const rules = (page?.items ?? []).filter((item) => item.kind === 'rule');
    const [left = 0] = rules
      .filter(({ x, toX }) => x === toX)
      .map(({ x }) => x)
      .sort((a, b) => a - b);
    const levels = rules.filter(({ y, toY }) => y === toY).sort((a, b) => a.y - b.y);
    const [, , under, both] = levels; // the first is drawn under the empty name, the second over the table
    // The rule under 联系方式 begins where the joined cell ends; the one under both reaches the table's left edge.
    expect((under?.x ?? 0) - left).toBeGreaterThan(90);
    expect((both?.x ?? 0) - left).toBeLessThan(2);
  });

  it('has its picture in the line, and says what is left out', () => {
    const pictures = set.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'image'));
    expect(pictures.map(({ width, height, image }) => [width, height, image])).toEqual([[90, 45, 0]]);
    expect(set.images[0]).toMatch(/^data:image\/png;base64,/);
    expect(set.remarks).toEqual(['文件里有脚注，预览里没有排出脚注。']);
  });
});

describe('a file from elsewhere', () => {
  it('of another program’s own styles loses no line', async () => {
    const set = await setPages(await foreign());
    expect(set.remarks).toEqual([]);
    expect(textsOf(set).flat().join('')).toContain('(一)高度重视。各小组要认真组织(含请假).');
  });

  it.each([
    ['a shape', '<w:p><w:r><w:drawing/></w:r></w:p>', '文件里有图形（线条、形状或图表），预览里没有画出。'],
    ['an endnote', '<w:p><w:r><w:endnoteReference/></w:r></w:p>', '文件里有尾注，预览里没有排出尾注。'],
  ])('with %s says so and sets the rest', async (_, body, remark) => {
    const set = await setPages(withBody(`${body}<w:p><w:r><w:t>其余的话</w:t></w:r></w:p>`));
    expect(set.remarks).toEqual([remark]);
    expect(textsOf(set).flat()).toContain('其余的话');
  });

  it.each([
    ['an empty body', ''],
    ['a table without rows', '<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/>'],
    [
      'a table without a grid',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>',
    ],
    [
      'a row higher than the page',
      `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>${'<w:p><w:r><w:t>行</w:t></w:r></w:p>'.repeat(60)}</w:tc></w:tr></w:tbl><w:p/>`,
    ],
    [
      'measures that are no numbers',
      '<w:p><w:pPr><w:spacing w:line="甲" w:lineRule="exact"/><w:ind w:left="乙"/></w:pPr><w:r><w:rPr><w:sz w:val="丙"/></w:rPr><w:t>字</w:t></w:r></w:p>',
    ],
    [
      'a line of no height',
      '<w:p><w:pPr><w:spacing w:line="0" w:lineRule="exact"/></w:pPr><w:r><w:t>字</w:t></w:r></w:p>',
    ],
    [
      'an indent wider than the page',
      '<w:p><w:pPr><w:ind w:left="20000"/></w:pPr><w:r><w:t>字字字字</w:t></w:r></w:p>',
    ],
  ])('with %s is set all the same', async (_, body) => {
    const set = await setPages(withBody(body));
    expect(set.pages.length).toBeGreaterThan(0);
    expect(JSON.stringify(set)).not.toMatch(/null|NaN/);
    const written = [...body.matchAll(/<w:t>(.*?)<\/w:t>/g)].map(([, text = '']) => text).join('');
    expect(textsOf(set).flat().join('').replaceAll(/—\d+—/g, '')).toBe(written);
  });

  it('that is no document is refused with the way out', async () => {
    await expect(setPages(strToU8('不是文档'), '来文.docx')).rejects.toThrow(Refusal);
  });

  it('goes on over pages with a row that may break', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, index) => `<w:p><w:r><w:t>第${index}行</w:t></w:r></w:p>`,
    ).join('');
    const set = await setPages(
      withBody(
        `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>${lines}</w:tc></w:tr></w:tbl><w:p/>`,
      ),
    );
    const rows = textsOf(set).map((page) => page.filter((text) => text.startsWith('第')).length);
    expect(rows).toEqual([22, 22, 6]);
  });
});
