import type { Edit } from './edited.ts';

/** A way of breaking a document's body; where it finds nothing to break it changes nothing. */
export type Break = { what: string; edit: Edit };

const all = (what: string, from: RegExp | string, to: string): Break => ({
  what,
  edit: (xml) => xml.replaceAll(from, to),
});
const once = (what: string, from: RegExp | string, to: string): Break => ({
  what,
  edit: (xml) => xml.replace(from, to),
});

const FLUSH = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';

/** The first paragraph of text without its indent. */
function atMargin(xml: string): string {
  const [paragraph = ''] =
    [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].find(([whole]) =>
      /请各单位|国国国|特此公告/.test(whole),
    ) ?? [];
  const flush = paragraph.includes('</w:pPr>')
    ? paragraph.replace('</w:pPr>', `${FLUSH}</w:pPr>`)
    : paragraph.replace('<w:p>', `<w:p><w:pPr>${FLUSH}</w:pPr>`);
  return paragraph === '' ? xml : xml.replace(paragraph, flush);
}

/** Breaks words in ways whose mends bring back every character. */
export const WORD_BREAKS: Break[] = [
  once('a full stop doubled', /。<\/w:t>/, '。。</w:t>'),
  all('half-width commas', /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/g, ','),
  all('half-width brackets', /（此件公开发布）/g, '(此件公开发布)'),
  once('a number in [ ]', /〔2025〕/, '[2025]'),
  once('a first mark with a point', '>一、', '>一.'),
  once('a second mark in half-width brackets', '>（二）', '>(二)'),
  once('a padded date', '>2025年3月6日<', '>2025年03月06日<'),
  all('straight quotes', /[“”]/g, '"'),
  once('an ellipsis of points', '……', '...'),
  once('a dash of hyphens', '——', '--'),
  once('full-width digits', '2025年度', '２０２５年度'),
  once('addressees without colon', '单位：<', '单位<'),
  once('copies without full stop', '镇人民政府。<', '镇人民政府<'),
  once('a paragraph moved by spaces', '>请各单位', '>　　请各单位'),
];

/** Breaks looks, which no mend may pay for with a character. */
export const LOOK_BREAKS: Break[] = [
  { what: 'a paragraph at the margin', edit: atMargin },
  all('body in 宋体', /w:eastAsia="仿宋"/g, 'w:eastAsia="宋体"'),
  once('narrow margins', /w:top="\d+" w:right="\d+"/, 'w:top="1440" w:right="1800"'),
  all('no page numbers', /<w:footerReference[^>]*\/>/g, ''),
  once('a grid of characters', '<w:docGrid ', '<w:docGrid w:type="linesAndChars" '),
  once('Letter paper', 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
  all('nothing kept together', '<w:keepNext/>', ''),
  once('an annex that begins no page', '<w:pageBreakBefore/>', ''),
  once(
    'a black mark',
    /(<w:rFonts[^>]*\/>)(?=(?:(?!<\/w:r>).)*主席团(文件)?<\/w:t>)/,
    '$1<w:color w:val="000000"/>',
  ),
  all('no red rule', /<w:pBdr>.*?<\/w:pBdr>/g, ''),
  once('a line less', /<w:p\/>|<w:p><w:pPr><w:keepNext\/><\/w:pPr><\/w:p>/, ''),
  all('everything centred', '<w:jc w:val="right"/>', '<w:jc w:val="center"/>'),
  once('blue words', /<w:r><w:rPr>(?=(?:(?!<\/w:r>).)*请各单位)/, '<w:r><w:rPr><w:color w:val="0000FF"/>'),
  once(
    'an insertion',
    /<w:r>(?=(?:(?!<\/w:r>).)*镇水务站)(.*?)<\/w:r>/,
    '<w:ins w:id="7" w:author="甲"><w:r>$1</w:r></w:ins>',
  ),
];
