import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendChosen, mendDocument } from '#documents/checker/fix.ts';
import { readDocument } from '#documents/checker/read.ts';
import { composeDocument } from '#documents/compose.ts';
import { canValidate, paragraphsOf, partOf, schemaFaultsOf } from '#support/docx.ts';
import { notice } from './clean.ts';
import { edited, inParagraph, swap } from './edited.ts';

const CLOSING = '请各单位抓紧办理。';
const mark = 'w:author="甲" w:date="2025-01-01T00:00:00Z"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string) =>
  `<w:del w:id="11" ${mark}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (content: string) => `<w:ins w:id="12" ${mark}>${content}</w:ins>`;

/** Words put in and out, one in the other; a paragraph's end taken out; a look changed; a row taken out. */
const tracked = edited(composeDocument(notice), {
  'word/document.xml': [
    inParagraph(CLOSING, (xml) =>
      xml.replace(
        '</w:p>',
        `${deleted('（旧）')}${inserted(`${run('逾期的说明原因。')}${deleted('（又删）')}`)}</w:p>` +
          `<w:p><w:pPr><w:rPr><w:del w:id="13" ${mark}/></w:rPr></w:pPr>${run('前半')}</w:p><w:p><w:pPr><w:rPr><w:ins w:id="14" ${mark}/></w:rPr></w:pPr>${run('后半。')}</w:p>`,
      ),
    ),
    swap(/(<w:tr>)(?=(?:(?!<\/w:tr>).)*供电所)/, `$1<w:trPr><w:del w:id="15" ${mark}/></w:trPr>`),
  ],
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const commented = edited(composeDocument(notice), {
  'word/document.xml': inParagraph(CLOSING, (xml) =>
    xml
      .replace('<w:r>', '<w:commentRangeStart w:id="0"/><w:r>')
      .replace('</w:p>', '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
  ),
  'word/comments.xml': () =>
    `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="甲"><w:p>${run('请核')}</w:p></w:comment></w:comments>`,
  'word/_rels/document.xml.rels': swap(
    '</Relationships>',
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
  ),
  '[Content_Types].xml': swap(
    '</Types>',
    `<Override PartName="/word/comments.xml" ContentType="${WORD}.comments+xml"/></Types>`,
  ),
});

const only = async (bytes: Uint8Array) => {
  const { findings } = await checkDocument(bytes, '公文.docx');
  return findings.map(({ rule, found, asked }) => [rule, found, asked]);
};

/** The first document with its tracked changes accepted, and nothing else mended. */
async function accepted() {
  const { findings } = await checkDocument(tracked, '公文.docx');
  const at = findings.findIndex(({ rule }) => rule === 'revisions-left');
  return mendChosen(tracked, '公文.docx', [at]);
}

describe('tracked changes', () => {
  it('are told with their number, and left where everything else is mended', async () => {
    const told = [['revisions-left', '留有修订痕迹：插入 2 处、删除 4 处', true]];
    expect((await only(tracked)).filter(([rule]) => rule === 'revisions-left')).toEqual(told);
    expect(
      (await only((await mendDocument(tracked, '公文.docx')).bytes)).filter(([, , asked]) => asked),
    ).toEqual(told);
  });

  it('are all accepted where that is asked for: words, ends of paragraphs, rows', async () => {
    const { bytes, takenBack } = await accepted();
    expect(takenBack).toEqual([]);
    const said = paragraphsOf(bytes);
    expect(said).toContain('请各单位抓紧办理。逾期的说明原因。');
    expect(said).toContain('前半后半。');
    expect(said.join('')).not.toMatch(/旧|又删/);
    const body = partOf(bytes, 'word/document.xml');
    expect(body).not.toMatch(/<w:(ins|del|delText)\b|供电所/);
    const { model } = await readDocument(bytes, '公文.docx');
    expect([model.traces.insertions, model.traces.deletions]).toEqual([0, 0]);
  });
});

describe('comments', () => {
  it('are told, and taken out with their part where that is asked for', async () => {
    expect(await only(commented)).toEqual([['comments-left', '留有 1 条批注', true]]);
    const { bytes, after } = await mendDocument(commented, '公文.docx', true);
    expect(after).toEqual({ ok: true, findings: [], unjudged: [] });
    expect(Object.keys(unzipSync(bytes))).not.toContain('word/comments.xml');
    expect(partOf(bytes, 'word/document.xml')).not.toContain('comment');
    expect(paragraphsOf(bytes)).toEqual(paragraphsOf(composeDocument(notice)));
  });
});

it.runIf(canValidate)('without its traces a document is in order for the Open XML SDK', async () => {
  const mended = [await accepted(), await mendDocument(commented, '公文.docx', true)];
  expect(await schemaFaultsOf(mended.map(({ bytes }) => bytes))).toEqual([[], []]);
});
