import { composeDocument } from './compose.ts';
import type { OfficialDocument } from './document.ts';
import { editionOnEvenPage, type Output } from './output.ts';
import { setPages } from './pages/set-pages.ts';
import { COMMON, type Profile } from './profile.ts';

const pagesOf = async (document: OfficialDocument, profile: Profile, output: Output) =>
  (await setPages(composeDocument(document, profile, output))).pages.length;

/**
 * Sets a document to be printed on both sides: its edition block ends an even page, by the pages that our own page setter
 * finds. A paper of one page is one sheet and stays as it is; so does one whose office has the block on the last page.
 */
export async function composeForBothSides(
  document: OfficialDocument,
  profile: Profile = COMMON,
  output: Output = {},
): Promise<Uint8Array> {
  const whole = composeDocument(document, profile, output);
  if (profile.editionPage === 'last' || !('edition' in document) || !document.edition) return whole;
  const pages = (await setPages(whole)).pages.length;
  if (pages === 1 || pages % 2 === 0) return whole;
  const textPages = await pagesOf({ ...document, edition: undefined }, profile, output);
  return composeDocument(document, profile, { ...output, edition: editionOnEvenPage(textPages, pages) });
}
