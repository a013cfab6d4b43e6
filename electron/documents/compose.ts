import type { OfficialDocument } from './document.ts';
import { matterXml } from './matter.ts';
import { FOOTERS, packDocument } from './package.ts';
import { a3Section, a4Section } from './page-frame.ts';
import { COMMON, type Profile } from './profile.ts';
import { wallSheetXml } from './wall-sheet.ts';

/** Sets a document as a `.docx` file by the numbers of a profile; the same document gives the same bytes. */
export function composeDocument(document: OfficialDocument, profile: Profile = COMMON): Uint8Array {
  const body =
    document.kind === 'wall-sheet'
      ? wallSheetXml(document, profile) + a3Section()
      : matterXml(document, profile) + a4Section(profile, FOOTERS);
  return packDocument(body, { title: document.title, issuer: document.issuer }, profile);
}
