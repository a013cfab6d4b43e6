import { describe, expect, it, test } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { composeDocument } from '#documents/compose.ts';
import { composeForBothSides } from '#documents/compose-both-sides.ts';
import type { OfficialDocument, RedHeadDocument } from '#documents/document.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import { partOf } from '#support/docx.ts';
import { FACTS, MEANINGS, RATINGS, RESULT_CLASSES, TODAY } from '../../official-documents/facts.ts';
import { noticeOf, shipped, supervisionReportOf } from '../../official-documents/fill.ts';
import {
  ballot,
  certificate,
  joint,
  landscape,
  letter,
  minutes,
  order,
  rating,
  slip,
  upward,
} from '../kind-samples.ts';
import { announcement, plain, spoken, wallSheet } from '../samples.ts';
import { CLEAN, notice } from './clean.ts';
import { edited, swap } from './edited.ts';

/** A circular instead of a report to those it addresses. */
const down = (document: RedHeadDocument): RedHeadDocument => ({ ...document, title: notice.title });

const documents: [string, OfficialDocument][] = [
  ['a notice with every element', notice],
  ['a notice to a superior with three signers', upward],
  ['a notice to a superior with one signer', { ...notice, signers: ['李敏'] }],
  ['a joint issue', down(joint)],
  ['a letter', letter],
  ['an order', order],
  ['minutes', minutes],
  ['a white-head paper', plain],
  ['an announcement', announcement],
  ['a report read to the congress', spoken],
];

/** Papers to be filled in or put up, of which the standard's page only is judged. */
const sheets: [string, OfficialDocument][] = [
  ['a slip', slip],
  ['ballot papers', ballot(4)],
  ['rating papers', rating],
  ['a certificate', certificate],
  ['a wall sheet', wallSheet(18)],
];

const office = {
  township: '清溪镇',
  county: '云岭县',
  termOrdinal: 19,
  year: 2025,
  today: TODAY,
  body: '清溪镇人民代表大会主席团',
};
const number = '清人大主席团〔2025〕12号';
const station = '龙潭代表联络站';
const deputies = [
  { name: '王喆', group: '第三代表小组（龙潭）', station, date: '2025-11-20', time: '上午9时' },
  { name: '谭芳龙', group: '第二代表小组（河西）', station: '河西片区代表联络站' },
];
const contact = { name: '李敏', phone: '0879—1234567' };

describe.each([COMMON, GBT_33476])('the checker on our own documents in the layout $name', (profile) => {
  it.each(documents)('finds nothing in %s', async (_, document) => {
    const bytes = composeDocument(document, profile);
    expect(await checkDocument(bytes, '公文.docx')).toEqual(CLEAN);
  });

  it.each(sheets)('finds nothing in %s, and says what it did not judge', async (_, document) => {
    const unjudged = ['这份像是填写或张贴用的表单，版心、页码、正文字体、缩进和落款没有按公文判断。'];
    const bytes = composeDocument(document, profile);
    expect(await checkDocument(bytes, '公文.docx')).toEqual({ ...CLEAN, unjudged });
  });

  it('finds nothing in annexes on their side, set to be printed on both sides', async () => {
    const bytes = await composeForBothSides(down(landscape), profile);
    expect(await checkDocument(bytes, '公文.docx')).toEqual(CLEAN);
  });

  it.each([notice, upward, down(joint), letter, order, minutes])(
    'finds nothing in a document of kind $kind for printed paper',
    async (document) => {
      const bytes = composeDocument(document, profile, { printedPaper: true });
      expect(await checkDocument(bytes, '公文.docx')).toEqual(CLEAN);
    },
  );

  it('finds nothing in the notice and the circular that ship', async () => {
    const ratings = { resultClasses: RESULT_CLASSES, ratings: RATINGS, meanings: MEANINGS };
    const made = [
      noticeOf(await shipped('notice'), { office, number, deputies, contact }),
      supervisionReportOf(await shipped('supervision-report'), {
        office,
        number,
        opinions: FACTS,
        ...ratings,
      }),
    ];
    for (const document of made) {
      const bytes = await composeForBothSides(document, profile);
      expect(await checkDocument(bytes, '公文.docx')).toEqual(CLEAN);
    }
  });
});

test('a document without faults comes back as it was', async () => {
  const bytes = composeDocument(notice);
  expect((await mendDocument(bytes, '公文.docx')).bytes).toBe(bytes);
});

test('a letter that has its mark in the first page’s header is a letter still', async () => {
  const bytes = composeDocument(letter);
  const body = partOf(bytes, 'word/document.xml');
  const [mark = ''] = /<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Mark"\/>.*?<\/w:p>/s.exec(body) ?? [];
  const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${mark}</w:hdr>`;
  const link =
    '<Relationship Id="rIdMark" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="headerMark.xml"/>';
  const moved = edited(bytes, {
    'word/headerMark.xml': () => header,
    'word/_rels/document.xml.rels': swap('</Relationships>', `${link}</Relationships>`),
    'word/document.xml': [
      swap(mark, ''),
      (xml) => xml.replaceAll(/<w:headerReference[^>]*\/>/g, ''),
      swap('<w:sectPr>', '<w:sectPr><w:headerReference w:type="first" r:id="rIdMark"/>'),
    ],
  });
  expect(await checkDocument(moved, '公文.docx')).toEqual(CLEAN);
});
