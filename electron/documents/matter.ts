import { bodyXml } from './body.ts';
import { closingLines, closingXml } from './closing.ts';
import type { Annex, TextDocument } from './document.ts';
import { copiesXml, editionXml } from './edition.ts';
import { keepLast } from './first-page.ts';
import type { Frame, Sheet } from './frame.ts';
import { letterFrame, letterHeadXml, letterShift } from './kinds/letter.ts';
import { attendanceLines, attendanceXml, minutesHeadXml } from './kinds/minutes.ts';
import { orderHeadXml } from './kinds/order.ts';
import { redHeadXml } from './kinds/red-head.ts';
import type { Output } from './output.ts';
import { turned, turnedFrame, unnumberedFrame, uprightFrame, wide, wideFrame } from './page-frame.ts';
import { blankLines, paragraph } from './paragraph.ts';
import type { Profile } from './profile.ts';
import { textRuns } from './runs.ts';
import { setCharacters } from './text-width.ts';
import { namesIn, titleLines } from './title-lines.ts';

/** A title, one paragraph a line, so that Word and WPS break it where we did. */
const titleXml = (lines: string[], { fonts, titleLine }: Profile, shift = 0) =>
  lines
    .map((line) =>
      paragraph(
        { style: 'Title', keepNext: true, ...(shift === 0 ? {} : { line: titleLine + shift }) },
        textRuns(line, fonts, 'title'),
      ),
    )
    .join('');

/** A line under the title holds this many characters of the body's size, with a margin. */
const SUBTITLE_CHARACTERS = 27;

/** What stands under a title, a paragraph each; one that is too long is parted by sense, as the title is. */
const subtitleOf = (document: TextDocument) =>
  document.kind === 'plain'
    ? (document.subtitle ?? []).map((text) =>
        setCharacters(text) > SUBTITLE_CHARACTERS
          ? titleLines(text, namesIn(document.issuer), SUBTITLE_CHARACTERS).join('\n')
          : text,
      )
    : [];

/** The lines under a title, close to it and of the body's size. */
const subtitleXml = (lines: string[], { fonts }: Profile) =>
  lines
    .map((line) => paragraph({ style: 'Subtitle', keepNext: true }, textRuns(line, fonts, 'kai')))
    .join('');

function headXml(document: TextDocument, titleCount: number, profile: Profile, output: Output): string {
  if (document.kind === 'red-head') return redHeadXml(document, profile, output);
  if (document.kind === 'letter') return letterHeadXml(document, titleCount, profile, output);
  if (document.kind === 'order') return orderHeadXml(document, profile, output);
  return document.kind === 'minutes' ? minutesHeadXml(document, profile, output) : '';
}

/** What an edition block on the same page takes at most, in lines of text. */
const FOOT_LINES = 3;

/** From the head to the last line before the annexes. */
function mainXml(document: TextDocument, profile: Profile, output: Output): string {
  const { addressees, annexes = [] } = document;
  const minutes = document.kind === 'minutes';
  const signature = minutes ? undefined : document.signature;
  const present = minutes ? attendanceLines(document.attendance) : 0;
  const ending = { annexes, signature, note: document.note };
  const title = document.kind === 'order' ? [] : titleLines(document.title, namesIn(document.issuer));
  const subtitle = subtitleOf(document);
  const shift = document.kind === 'letter' ? letterShift(document, title.length, profile) : 0;
  const kept = keepLast(
    document,
    title.length,
    {
      under: subtitle.flatMap((text) => text.split('\n')).length,
      closing: closingLines(ending) + present,
      foot: annexes.length > 0 ? 0 : FOOT_LINES,
    },
    profile,
  );
  return (
    headXml(document, title.length, profile, output) +
    (title.length > 0
      ? titleXml(title, profile, shift) +
        subtitleXml(subtitle, profile) +
        blankLines(1, shift === 0 ? {} : { line: profile.line + shift })
      : '') +
    (addressees ? paragraph({ style: 'Addressees' }, textRuns(addressees, profile.fonts, 'fang')) : '') +
    bodyXml(document.body, profile, kept) +
    closingXml(ending, profile) +
    (minutes && document.attendance ? attendanceXml(document.attendance, profile) : '')
  );
}

/** An annex from the top of its page: label at the left, title on the third line (GB/T 9704 7.3.7). */
function annexXml(annex: Annex, label: string, issuer: string, profile: Profile, pageBreakBefore: boolean) {
  return (
    paragraph({ style: 'AnnexLabel', pageBreakBefore }, textRuns(label, profile.fonts, 'hei')) +
    blankLines(1) +
    titleXml(titleLines(annex.title, namesIn(issuer)), profile) +
    blankLines(1) +
    bodyXml(annex.body, profile)
  );
}

function editionOf(document: TextDocument, profile: Profile): string {
  if (document.kind === 'letter') return document.copyTo ? copiesXml(document.copyTo, profile) : '';
  return document.edition ? editionXml(document.edition, profile) : '';
}

/** Sections that grow: what follows in the same upright frame joins the last one. */
class Sheets {
  readonly all: Sheet[];
  readonly #upright: Frame;

  constructor(first: Sheet, upright: Frame) {
    this.all = [first];
    this.#upright = upright;
  }

  /** True where the last page so far is upright, so that more can stand on it. */
  get upright(): boolean {
    const frame = this.all.at(-1)?.frame;
    return frame === this.#upright || this.all.length === 1;
  }

  add(content: string, frame: Frame): void {
    this.all.push({ content, frame });
  }

  continue(content: string): void {
    const last = this.all.at(-1);
    if (last) last.content += content;
  }
}

/** The sections of a document of running text, from its head to its edition block. */
export function matterSheets(document: TextDocument, profile: Profile, output: Output): Sheet[] {
  const { annexes = [], issuer } = document;
  const upright = uprightFrame(profile);
  const first = document.kind === 'letter' ? letterFrame(profile, output) : upright;
  const sheets = new Sheets({ content: mainXml(document, profile, output), frame: first }, upright);

  annexes.forEach((annex, index) => {
    const label = annexes.length === 1 ? '附件' : `附件${index + 1}`;
    const { paper = 'A4' } = annex;
    if (paper === 'A4-landscape')
      sheets.add(annexXml(annex, label, issuer, turned(profile), false), turnedFrame(profile));
    else if (paper === 'A3-landscape')
      sheets.add(annexXml(annex, label, issuer, wide(profile), false), wideFrame(profile));
    else if (sheets.upright) sheets.continue(annexXml(annex, label, issuer, profile, true));
    else sheets.add(annexXml(annex, label, issuer, profile, false), upright);
  });

  const edition = editionOf(document, profile);
  const { edition: place = 'foot' } = output;
  if (edition === '') return sheets.all;
  if (place === 'foot' && sheets.upright) sheets.continue(edition);
  else if (place === 'blank-and-own-page') {
    sheets.add('<w:p/>', unnumberedFrame(profile));
    sheets.add(edition, unnumberedFrame(profile));
  } else sheets.add(edition, { ...upright, start: place === 'even-page' ? 'evenPage' : undefined });
  return sheets.all;
}
