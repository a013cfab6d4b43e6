import { bodyXml } from './body.ts';
import { closingXml } from './closing.ts';
import type { Annex, PlainDocument, RedHeadDocument } from './document.ts';
import { editionXml } from './edition.ts';
import { blankLines, paragraph } from './paragraph.ts';
import type { Profile } from './profile.ts';
import { redHeadXml } from './red-head.ts';
import { textRuns } from './runs.ts';
import { titleLines } from './title-lines.ts';

/** The names a title must not break: the issuing body, and its township. */
const namesIn = (issuer: string) => [issuer, /^.+?[镇乡]/.exec(issuer)?.[0] ?? ''];

/** A title, one paragraph a line, so that Word and WPS break it where we did. */
const titleXml = (title: string, issuer: string, { fonts }: Profile) =>
  titleLines(title, namesIn(issuer))
    .map((line) => paragraph({ style: 'Title', keepNext: true }, textRuns(line, fonts, 'title')))
    .join('');

/** An annex on its own page: label at the top left, title on the third line (GB/T 9704 7.3.7). */
function annexXml({ title, body }: Annex, label: string, issuer: string, profile: Profile): string {
  return (
    paragraph({ style: 'Urgency', pageBreakBefore: true }, textRuns(label, profile.fonts, 'hei')) +
    blankLines(1) +
    titleXml(title, issuer, profile) +
    blankLines(1) +
    bodyXml(body, profile)
  );
}

/** An A4 document from its head to its edition block. */
export function matterXml(document: RedHeadDocument | PlainDocument, profile: Profile): string {
  const { addressees, annexes = [], edition } = document;
  const followed = annexes.length > 0 || document.signature !== undefined;
  return (
    (document.kind === 'red-head' ? redHeadXml(document, profile) : '') +
    titleXml(document.title, document.issuer, profile) +
    blankLines(1) +
    (addressees ? paragraph({}, textRuns(addressees, profile.fonts, 'fang')) : '') +
    bodyXml(document.body, profile, followed) +
    closingXml(document, profile) +
    annexes
      .map((annex, index) => {
        const label = annexes.length === 1 ? '附件' : `附件${index + 1}`;
        return annexXml(annex, label, document.issuer, profile);
      })
      .join('') +
    (edition ? editionXml(edition, profile) : '')
  );
}
