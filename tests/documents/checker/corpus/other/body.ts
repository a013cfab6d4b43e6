import { setCharacters } from '#documents/text-width.ts';
import type { Hand } from './hands.ts';
import type { Line } from './lines.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Look = { face?: string; size?: number; color?: string; bold?: boolean };

/** Body of a document in one hand, of lines that say their kind. */
export function bodyOf(lines: Line[], hand: Hand): string {
  let ids = 0;
  const run = (text: string, { face = hand.fang, size = 32, color, bold }: Look = {}) => {
    const rpr = `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${hand.latin ?? face}" w:hAnsi="${hand.latin ?? face}" w:eastAsia="${face}" w:cs="${face}"/>${bold ? '<w:b/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}<w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
    const r = (words: string) => `<w:r>${rpr}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
    if (!hand.traces || text.length < 8) return r(text);
    ids += 1;
    const cut = Math.floor(text.length / 3);
    return `${r(text.slice(0, cut))}<w:bookmarkStart w:id="${ids}" w:name="OLE_LINK${ids}"/>${r(text.slice(cut, cut * 2))}<w:proofErr w:type="gramStart"/><w:bookmarkEnd w:id="${ids}"/>${r(text.slice(cut * 2))}<w:proofErr w:type="gramEnd"/>`;
  };
  const p = (content: string, ppr = '', pitch = hand.pitch, align = 'both') =>
    `<w:p><w:pPr>${ppr.includes('<w:pStyle') ? ppr : ''}<w:spacing w:line="${pitch}" w:lineRule="exact"/>${ppr.includes('<w:pStyle') ? '' : ppr}<w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;
  const blank = (count = 1) => p('').repeat(count);
  const indented = (content: string) => {
    if (hand.indent === 'spaces') return p(run('　　') + content);
    if (hand.indent === 'style') return p(content, '<w:pStyle w:val="a5"/>');
    return p(
      content,
      hand.indent === 'chars'
        ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
        : '<w:ind w:firstLine="640"/>',
    );
  };
  const body = (text: string) => {
    const first = /^[一二三四五六七八九十]+、/.exec(text)?.[0];
    const second = /^（[一二三四五六七八九十]+）/.exec(text)?.[0];
    const mark = first ?? second;
    if (!mark) return indented(run(text));
    const face = first ? hand.hei : hand.kai;
    const stop = text.indexOf('。') + 1;
    const end = stop === 0 ? text.length : stop;
    const rest = end < text.length ? run(text.slice(end)) : '';
    if (hand.numbers === 'styles')
      return p(run(text.slice(mark.length, end), { face }) + rest, `<w:pStyle w:val="${first ? 1 : 2}"/>`);
    if (hand.numbers === 'lists')
      return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${first ? 0 : 1}"/><w:numId w:val="4"/></w:numPr><w:spacing w:line="${hand.pitch}" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/></w:pPr>${run(text.slice(mark.length, end), { face })}${rest}</w:p>`;
    return indented(run(text.slice(0, end), { face }) + rest);
  };
  const textbox = (inner: string) =>
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" simplePos="0" relativeHeight="1" distT="0" distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="margin"><wp:posOffset>1260000</wp:posOffset></wp:positionV><wp:extent cx="5616000" cy="800000"/><wp:wrapNone/><wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="tb" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:99pt;width:442pt;height:63pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  const RED: Look = { face: hand.title, size: 84, color: 'FF0000' };
  const shape =
    '<w:r><w:pict><v:line id="直线 3" style="position:absolute;z-index:2" from="0,15pt" to="442.2pt,15pt" strokecolor="red" strokeweight="1.5pt"/></w:pict></w:r>';
  /** `名*3` spans three columns, `名_` begins a cell over several rows and `^` goes on with it. */
  const cellXml = (cell: string, head: boolean) => {
    const [, words = '', span] = /^(.*?)(?:\*(\d))?$/.exec(cell.replace(/[_^]$/, '')) ?? [];
    const merged = cell.endsWith('_')
      ? '<w:vMerge w:val="restart"/>'
      : cell.endsWith('^')
        ? '<w:vMerge/>'
        : '';
    return `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merged}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>${words ? run(words, head ? { face: hand.hei, size: 24 } : { size: 24 }) : ''}</w:p></w:tc>`;
  };
  const tableXml = (rows: string[][], wide: boolean) => {
    const columns = Math.max(...rows.map((row) => row.length));
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.floor((wide ? 12700 : 8844) / columns)}"/>`.repeat(columns)}</w:tblGrid>${rows.map((row, at) => `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((cell) => cellXml(cell, at === 0)).join('')}</w:tr>`).join('')}</w:tbl>`;
  };
  const none = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="nil"/>`)
    .join('');
  const title = (text: string, size = 44) =>
    text
      .split('/')
      .map((one) => p(run(one, { face: hand.title, size, bold: hand.title === '宋体' }), '', 700, 'center'))
      .join('');
  const closing = (text: string, right: number) => {
    const width = setCharacters(text);
    if (hand.closing === 'right')
      return p(run(text), `<w:ind w:right="${Math.round(right * 320)}"/>`, hand.pitch, 'right');
    if (hand.closing === 'chars')
      return p(
        run(text),
        `<w:ind w:rightChars="${Math.round(right * 100)}" w:right="${Math.round(right * 320)}"/>`,
        hand.pitch,
        'right',
      );
    if (hand.closing === 'trailing')
      return p(run(text + '　'.repeat(Math.round(right))), '', hand.pitch, 'right');
    const left = Math.max(0, 27.6 - right - width);
    if (hand.closing === 'spaces')
      return p(run(' '.repeat(Math.round(left * 2)) + text), '', hand.pitch, 'left');
    return p(
      `<w:r><w:tab/></w:r>${run(text)}`,
      `<w:tabs><w:tab w:val="left" w:pos="${Math.round(left * 320)}"/></w:tabs>`,
      hand.pitch,
      'left',
    );
  };
  const date = lines.find(({ kind }) => kind === 'date')?.text ?? '';
  const signed = lines.filter(({ kind }) => kind === 'signature');
  const edition = (all: Line[]) => {
    const small = (text: string) => run(text, { size: 28 });
    const rows = all.map(({ kind, text }) => {
      if (kind === 'copies') return small(`抄送：${text}`);
      const [body_ = '', day = ''] = text.split('，');
      return `${small(body_)}<w:r><w:tab/></w:r>${small(`${day}印发`)}`;
    });
    const tabs = '<w:tabs><w:tab w:val="right" w:pos="8560"/></w:tabs>';
    if (hand.edition === 'table')
      return `<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="page" w:tblpX="1587" w:vertAnchor="margin" w:tblpYSpec="bottom"/><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>${rows.map((row) => `<w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${p(row, `${tabs}<w:ind w:left="280" w:right="280"/>`, 500)}</w:tc></w:tr>`).join('')}</w:tbl>${p('', '', 20)}`;
    return rows
      .map((row, at) => {
        const borders =
          hand.edition === 'plain'
            ? ''
            : `<w:pBdr>${at === 0 ? '<w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/>' : ''}<w:bottom w:val="single" w:sz="${at === rows.length - 1 ? 8 : 6}" w:space="1" w:color="auto"/></w:pBdr>`;
        return p(row, `${borders}${tabs}<w:ind w:left="280" w:right="280"/>`, 500);
      })
      .join('');
  };
  let out = '';
  let landscape = false;
  const close = () => {
    out += `<w:p><w:pPr>${section(hand, landscape)}</w:pPr></w:p>`;
  };
  const notes = lines.filter(({ kind }) => kind === 'annex-note');
  for (const [at, { kind, text }] of lines.entries()) {
    const before = lines[at - 1]?.kind;
    if (kind === 'mark') {
      const bodies = text.split('/');
      if (hand.mark === 'textbox') out += textbox(p(run(text, RED), '', 900, 'center')) + blank(6);
      else if (hand.mark === 'table')
        out += `${blank(3)}<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${none}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="6844"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="6844" w:type="dxa"/></w:tcPr>${bodies.map((one) => p(run(one.replace(/文件$/, ''), RED), '', 900, 'distribute')).join('')}</w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${p(run('文件', RED), '', 900, 'center')}</w:tc></w:tr></w:tbl>${blank(2)}`;
      else if (hand.mark === 'framed')
        out += `${p(run(text, RED), '<w:framePr w:w="8844" w:hSpace="0" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" w:y="1985"/>', 900, 'center')}${blank(5)}`;
      else
        out +=
          blank(2) + p(run(text, RED), '', 900, 'center') + (/(?:文件|纪要)$/.test(text) ? blank(2) : '');
    } else if (kind === 'number') {
      const signer = lines.find((one) => one.kind === 'signer')?.text;
      const border =
        hand.line === 'border'
          ? '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="FF0000"/></w:pBdr>'
          : '';
      const tabs = '<w:tabs><w:tab w:val="right" w:pos="8520"/></w:tabs>';
      const letter = !lines.some((one) => one.kind === 'mark' && /(?:文件|纪要)$/.test(one.text));
      out += signer
        ? p(
            `${run(`　${text}`)}<w:r><w:tab/></w:r>${run('签发人：')}${run(signer, { face: hand.kai })}`,
            border + tabs,
          )
        : p(run(text), border, hand.pitch, letter ? 'right' : 'center');
      if (hand.line === 'shape') out += p(shape);
      if (hand.line === 'table')
        out += `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="FF0000"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${p('', '', 240)}</w:tc></w:tr></w:tbl>`;
      out += blank(hand.line === 'shape' ? 1 : 2);
    } else if (kind === 'title') out += title(text);
    else if (kind === 'subtitle') out += p(run(text, { face: hand.kai }), '', hand.pitch, 'center');
    else if (kind === 'addressee') out += blank() + p(run(text));
    else if (kind === 'body') {
      if (before === 'title' || before === 'subtitle' || before === 'annex-title') out += blank();
      out += body(text);
    } else if (kind === 'annex-note') {
      if (before !== 'annex-note') out += blank();
      const first = before !== 'annex-note';
      const one = notes.length === 1;
      out += p(
        run((first ? '附件：' : '') + text),
        one
          ? '<w:ind w:left="1600" w:hanging="960"/>'
          : first
            ? '<w:ind w:left="2080" w:hanging="1440"/>'
            : '<w:ind w:left="2080" w:hanging="480"/>',
        hand.pitch,
        'left',
      );
    } else if (kind === 'signature') {
      if (before !== 'signature') out += blank(2);
      const width = setCharacters(date);
      const off = Math.max(0, 4 + (width - setCharacters(text)) / 2);
      out += closing(text, signed.length > 1 ? Math.max(1, off) : off);
    } else if (kind === 'date') out += closing(text, 4);
    else if (kind === 'note') out += indented(run(text));
    else if (kind === 'annex-label')
      out += `<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:line="${hand.pitch}" w:lineRule="exact"/></w:pPr>${run(text, { face: hand.hei })}</w:p>${blank()}`;
    else if (kind === 'annex-title') out += title(text);
    else if (kind === 'table')
      out += tableXml(
        text.split('；').map((row) => row.split('，')),
        landscape,
      );
    else if (kind === 'landscape') {
      close();
      landscape = true;
    } else if (kind === 'raw') out += text;
    else if (kind === 'copies' || kind === 'printed') {
      if (before !== 'copies') {
        if (landscape) {
          close();
          landscape = false;
        }
        out +=
          (hand.edition === 'table' ? '' : blank(2)) +
          edition(lines.filter((one) => one.kind === 'copies' || one.kind === 'printed'));
      }
    }
  }
  return out + section(hand, landscape);
}

const section = (hand: Hand, landscape: boolean) =>
  `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${hand.foot === 'frame' ? '' : '<w:footerReference w:type="even" r:id="rId4"/>'}${
    landscape
      ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="1447" w:gutter="0"/>'
      : '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1447" w:gutter="0"/>'
  }<w:cols w:space="425"/>${hand.grid}</w:sectPr>`;
