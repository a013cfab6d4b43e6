import type { OfficialDocument } from './document.ts';
import { assemble, type Sheet } from './frame.ts';
import { ballotSheet } from './kinds/ballot.ts';
import { certificateSheet } from './kinds/certificate.ts';
import { formSheet } from './kinds/form.ts';
import { wallSheetXml } from './kinds/wall-sheet.ts';
import { matterSheets } from './matter.ts';
import type { Output } from './output.ts';
import { packDocument } from './package.ts';
import { WALL } from './page-frame.ts';
import { COMMON, type Profile } from './profile.ts';

function sheetsOf(document: OfficialDocument, profile: Profile, output: Output): Sheet[] {
  switch (document.kind) {
    case 'wall-sheet':
      return [{ content: wallSheetXml(document, profile), frame: WALL }];
    case 'form':
      return [formSheet(document, profile)];
    case 'ballot':
      return [ballotSheet(document, profile)];
    case 'certificate':
      return [certificateSheet(document, profile)];
    default:
      return matterSheets(document, profile, output);
  }
}

/** Sets a document as a `.docx` file by the numbers of a profile; the same document gives the same bytes. */
export function composeDocument(
  document: OfficialDocument,
  profile: Profile = COMMON,
  output: Output = {},
): Uint8Array {
  const { title, issuer } = document;
  return packDocument(
    assemble(sheetsOf(document, profile, output)),
    { title, issuer, on: output.on },
    profile,
  );
}
