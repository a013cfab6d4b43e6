import { strToU8, zipSync } from 'fflate';
import { headMarkOf } from '#documents/checker/headings.ts';
import { sealedIndents } from '#documents/closing.ts';
import { setCharacters } from '#documents/text-width.ts';
import { titleLines } from '#documents/title-lines.ts';
import type { Habits } from './habits.ts';
import type { Paper, Piece } from './paper.ts';
import { footers, numbering, package_, RED_LINE, settings, styles } from './parts.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Look = {
  face?: string;
  size?: number;
  color?: string;
  style?: string;
  ppr?: string;
  align?: string;
  before?: string;
};

/** What is written in the looks of one office; `edit` may change the body's XML, to sow a fault. */
export function writePaper(
  paper: Paper,
  habits: Habits,
  edit: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const { faces, pitch, scale } = habits;
  let bookmarks = 0;
  const run = (text: string, { face = faces.fang, size = 32, color }: Look) => {
    const latin = face === faces.title || face === faces.hei ? face : 'Times New Roman';
    const properties = `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}"/>${color ? `<w:color w:val="${color}"/>` : ''}<w:w w:val="${size === 32 ? scale : 100}"/><w:sz w:val="${size}"/></w:rPr>`;
    const one = (words: string) =>
      `<w:r>${properties}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
    if (habits.runs === 'whole' || text.length < 6) return one(text);
    const cut = Math.floor(text.length / 2);
    bookmarks += 1;
    return `${one(text.slice(0, 3))}<w:proofErr w:type="spellStart"/>${one(text.slice(3, cut))}<w:bookmarkStart w:id="${bookmarks}" w:name="_b${bookmarks}"/><w:bookmarkEnd w:id="${bookmarks}"/>${one(text.slice(cut))}<w:proofErr w:type="spellEnd"/>`;
  };
  const line = `<w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/>`;
  const p = (content: string, { ppr = '', align = habits.align, before = '' }: Look = {}) =>
    `<w:p><w:pPr>${before}${line}${ppr}<w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;
  const blank = (count: number) => p('').repeat(count);
  const first = {
    chars: '<w:ind w:firstLineChars="200"/>',
    twips: '<w:ind w:firstLine="640"/>',
    both: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
  }[habits.indent];
  const body = (piece: Piece): string => {
    if (typeof piece !== 'string') return tableOf(piece.table);
    const mark = headMarkOf(piece);
    const face = mark?.level === 1 ? faces.hei : mark?.level === 2 ? faces.kai : faces.fang;
    if (mark && mark.level < 3 && habits.numbers === 'automatic') {
      const list = `<w:numPr><w:ilvl w:val="${mark.level - 1}"/><w:numId w:val="1"/></w:numPr>`;
      const end = mark.level === 2 ? piece.indexOf('。') + 1 : piece.length;
      return p(
        run(piece.slice(mark.to, end), { face }) + (end < piece.length ? run(piece.slice(end), {}) : ''),
        { before: list },
      );
    }
    const end =
      mark && mark.level < 3 ? (piece.indexOf('。') < 0 ? piece.length : piece.indexOf('。') + 1) : 0;
    const words =
      (end > 0 ? run(piece.slice(0, end), { face }) : '') +
      (end < piece.length ? run(piece.slice(end), {}) : '');
    return p(words, { ppr: first });
  };
  const tableOf = (rows: string[][]) =>
    `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${rows[0]?.map(() => `<w:gridCol w:w="${Math.floor(8844 / (rows[0]?.length ?? 1))}"/>`).join('')}</w:tblGrid>${rows
      .map(
        (row) =>
          `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>${cell === '' ? '' : run(cell, { size: 24 })}</w:p></w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`;
  const title = (words: string) => {
    const lines = titleLines(words);
    const set = { align: 'center', ppr: '', face: faces.title, size: 44 };
    const pitched = (xml: string) => xml.replace(`w:line="${pitch}"`, 'w:line="700"');
    if (habits.title === 'lines') return lines.map((one) => pitched(p(run(one, set), set))).join('');
    return pitched(p(lines.map((one) => run(one, set)).join('<w:r><w:br/></w:r>'), set));
  };
  const head = () => {
    if (paper.mark === undefined) return '';
    const letter = !paper.mark.endsWith('文件');
    const mark = p(run(paper.mark, { face: faces.title, size: 84, color: 'FF0000' }), {
      align: 'center',
    }).replace(`w:line="${pitch}"`, 'w:line="840"');
    const drawn = habits.redLine === 'drawn' ? RED_LINE : '';
    const border =
      habits.redLine === 'border'
        ? '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="FF0000"/></w:pBdr>'
        : '';
    if (letter)
      return (
        mark.replace('<w:pPr>', `<w:pPr>${border}`) +
        drawn +
        p(run(paper.number ?? '', {}), { align: 'right' }) +
        blank(2)
      );
    const number = paper.signer
      ? p(
          `${run(paper.number ?? '', {})}<w:r><w:tab/></w:r>${run('签发人：', {})}${run(paper.signer, { face: faces.kai })}`,
          { before: `${border}<w:tabs><w:tab w:val="right" w:pos="8500"/></w:tabs>`, ppr: '' },
        )
      : p(run(paper.number ?? '', {}), { before: border, align: 'center' });
    return blank(2) + mark + blank(2) + number.replace('</w:p>', `${drawn}</w:p>`) + blank(2);
  };
  const signed = (text: string, right: number) => {
    if (habits.signed === 'right')
      return p(run(text, {}), { align: 'right', ppr: `<w:ind w:right="${Math.round(right * 320)}"/>` });
    const left = 28 - right - setCharacters(text);
    if (habits.signed === 'spaces')
      return p(run('　'.repeat(Math.round(left)) + text, {}), { align: 'left' });
    return p(run(text, {}), { align: 'left', ppr: `<w:ind w:left="${Math.round(left * 320)}"/>` });
  };
  const annexes = paper.annexes ?? [];
  const notes = annexes.map(({ title: name }, at) => {
    const number = annexes.length > 1 ? `${at + 1}．` : '';
    const left = annexes.length > 1 ? 6.5 : 5;
    const hanging = (annexes.length > 1 ? 1.5 : 0) + (at === 0 ? 3 : 0);
    return p(run(`${at === 0 ? '附件：' : ''}${number}${name}`, {}), {
      align: 'left',
      ppr: `<w:ind w:left="${left * 320}" w:hanging="${hanging * 320}"/>`,
    });
  });
  const kept = (xml: string) => xml.replaceAll('<w:pPr>', '<w:pPr><w:keepNext/>');
  /** The last paragraph stays with the signature. */
  const keptLast = (written: string[]) =>
    written
      .map((xml, at) =>
        paper.date && at > 0 && at === written.length - 1 && xml.startsWith('<w:p>') ? kept(xml) : xml,
      )
      .join('');
  const right = sealedIndents(paper.signature ?? '', paper.date ?? '');
  const closing =
    (notes.length > 0 ? kept(blank(1) + notes.join('')) : '') +
    (paper.date && paper.signature
      ? kept(blank(2) + signed(paper.signature, right.body)) + signed(paper.date, right.date)
      : '') +
    (paper.note ? p(run(paper.note, {}), { ppr: first }) : '');
  const annexPages = annexes
    .map(
      ({ title: name, pieces }, at) =>
        p(run(annexes.length > 1 ? `附件${at + 1}` : '附件', { face: faces.hei }), {
          before: '<w:pageBreakBefore/>',
          align: 'left',
        }) +
        blank(1) +
        title(name) +
        pieces.map(body).join(''),
    )
    .join('');
  const small = (text: string, ind: string) =>
    `<w:p><w:pPr><w:spacing w:line="400" w:lineRule="exact"/>${ind}</w:pPr>${run(text, { size: 28 })}</w:p>`;
  const rows = [
    ...(paper.copies
      ? [small(`抄送：${paper.copies}`, '<w:ind w:left="1120" w:right="280" w:hanging="840"/>')]
      : []),
    ...(paper.printed
      ? [
          `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="8560"/></w:tabs><w:spacing w:line="400" w:lineRule="exact"/><w:ind w:left="280"/></w:pPr>${run(paper.printer ?? '', { size: 28 })}<w:r><w:tab/></w:r>${run(`${paper.printed}印发`, { size: 28 })}</w:p>`,
        ]
      : []),
  ];
  const edition =
    rows.length === 0
      ? ''
      : `<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="page" w:tblpX="1587" w:vertAnchor="margin" w:tblpYSpec="bottom"/><w:tblW w:w="8844" w:type="dxa"/>${paper.printed ? '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="6"/></w:tblBorders>' : ''}</w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>${rows.map((row) => `<w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${row}</w:tc></w:tr>`).join('')}</w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;
  const text =
    head() +
    title(paper.title) +
    (paper.addressees ? blank(1) + p(run(paper.addressees, {})) : blank(1)) +
    keptLast(paper.pieces.map(body)) +
    closing +
    annexPages +
    edition;
  const footer = habits.bottom - (habits.bottom === 1847 ? 260 : 397) - 140;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${habits.top}" w:right="1474" w:bottom="${habits.bottom}" w:left="1588" w:header="851" w:footer="${footer}" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>`;
  const xml = edit(package_.document(text, section));
  return zipSync(
    Object.fromEntries(
      Object.entries({
        ...package_.fixed,
        'word/document.xml': xml,
        'word/styles.xml': styles(habits),
        'word/numbering.xml': numbering(),
        'word/settings.xml': settings,
        ...footers(),
      }).map(([path, part]) => [path, strToU8(part)]),
    ),
    { mtime: new Date(2000, 0, 1) },
  );
}
