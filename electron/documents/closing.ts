import type { BodySignature, Matter, StampSignature } from './document.ts';
import { jointSignatureXml } from './joint-signature.ts';
import { spreadName } from './kinds/signers.ts';
import { blankLines, paragraph } from './paragraph.ts';
import type { Profile } from './profile.ts';
import { textRuns } from './runs.ts';
import { setCharacters } from './text-width.ts';

/** Sealed, the date ends four characters before the right edge (GB/T 9704 7.3.5.1); so do a signer's stamp and its date. */
const SEALED_RIGHT = 4;
/** Unsealed, the signature ends two before it, and the date begins two after the signature does (GB/T 9704 7.3.5.2). */
const UNSEALED_RIGHT = 2;
const DATE_SHIFT = 2;
/** The room for a stamped signature (40 mm), and between it and the office it belongs to, in characters. */
const STAMP_WIDTH = 7;
const STAMP_GAP = 2;

export type SignatureIndents = { body: number; date: number };

/** Sealed: the signature is centred on the date; one wider than the room moves the date in. Right indents in characters. */
export function sealedIndents(body: string, date: string): SignatureIndents {
  const overhang = (setCharacters(body) - setCharacters(date)) / 2;
  const right = Math.max(SEALED_RIGHT, overhang);
  return { body: right - overhang, date: right };
}

/** Unsealed: the date begins two characters after the signature, and a longer date pushes the signature in. */
export function unsealedIndents(body: string, date: string): SignatureIndents {
  const dateRight = UNSEALED_RIGHT + setCharacters(body) - DATE_SHIFT - setCharacters(date);
  const short = Math.max(0, UNSEALED_RIGHT - dateRight);
  return { body: UNSEALED_RIGHT + short, date: dateRight + short };
}

function annexList(titles: string[], profile: Profile): string {
  const one = titles.length === 1;
  return titles
    .map((title, index) => {
      const label = one ? '' : `${index + 1}．`;
      const number = one ? 0 : 1.5;
      const first = index === 0;
      const look = { left: 5 + number, hanging: number + (first ? 3 : 0) };
      return paragraph(
        { style: 'AnnexNote', indent: look },
        textRuns(`${first ? '附件：' : ''}${label}${title}`, profile.fonts, 'fang'),
      );
    })
    .join('');
}

const KEPT = { keepNext: true };

/** A line of the signature that ends `right` characters before the right edge. */
const endingAt = (
  style: 'IssuingBody' | 'DateOfIssue',
  right: number,
  text: string,
  keepNext: boolean,
  { fonts }: Profile,
) => paragraph({ style, keepNext, indent: { right } }, textRuns(text, fonts, 'fang'));

function signedByBody(signature: BodySignature, noted: boolean, profile: Profile): string {
  const { body, jointly = [], date, form = 'sealed' } = signature;
  if (form === 'sealed') {
    if (jointly.length > 0)
      return blankLines(2, KEPT) + jointSignatureXml([body, ...jointly], date, noted, profile);
    const right = sealedIndents(body, date);
    // Two empty lines leave the seal's upper edge within one line of the text.
    return (
      blankLines(2, KEPT) +
      endingAt('IssuingBody', right.body, body, true, profile) +
      endingAt('DateOfIssue', right.date, date, noted, profile)
    );
  }
  const bodies = [body, ...jointly];
  const longest = bodies.reduce((one, other) => (setCharacters(other) > setCharacters(one) ? other : one));
  const right = unsealedIndents(longest, date);
  // Several bodies stand under one another from the same first character.
  const room = right.body + setCharacters(longest);
  return (
    blankLines(1, KEPT) +
    bodies.map((name) => endingAt('IssuingBody', room - setCharacters(name), name, true, profile)).join('') +
    endingAt('DateOfIssue', right.date, date, noted, profile)
  );
}

function stamped({ signers, date }: StampSignature, noted: boolean, profile: Profile): string {
  const { fonts } = profile;
  const lines = signers.map(({ office, name }) => {
    const stamp = name ? spreadName(name) : '';
    const taken = stamp ? 0 : STAMP_WIDTH + STAMP_GAP;
    return paragraph(
      { ...KEPT, style: 'IssuingBody', indent: { right: SEALED_RIGHT + taken } },
      textRuns(office + (stamp && '　'.repeat(STAMP_GAP)), fonts, 'fang'),
      stamp && textRuns(stamp, fonts, 'fang', { role: 'kai' }),
    );
  });
  return (
    blankLines(2, KEPT) +
    lines.map((line) => line + blankLines(1, KEPT)).join('') +
    endingAt('DateOfIssue', SEALED_RIGHT, date, noted, profile)
  );
}

/** Everything between the body and the next page: the list of annexes, signature, date and note, never alone on a page. */
export function closingXml(
  { annexes = [], signature, note }: Pick<Matter, 'annexes' | 'signature' | 'note'>,
  profile: Profile,
): string {
  const titles = annexes.map((annex) => annex.title);
  const noted = note !== undefined;
  return (
    (titles.length > 0 ? blankLines(1, KEPT) + annexList(titles, profile) : '') +
    (signature === undefined
      ? ''
      : signature.form === 'stamp'
        ? stamped(signature, noted, profile)
        : signedByBody(signature, noted, profile)) +
    (note ? paragraph({ indent: { left: 2 } }, textRuns(`（${note}）`, profile.fonts, 'fang')) : '')
  );
}

/** The lines that {@link closingXml} takes at least, a seal's row counted once. */
export function closingLines({
  annexes = [],
  signature,
  note,
}: Pick<Matter, 'annexes' | 'signature' | 'note'>): number {
  const listed = annexes.length > 0 ? 1 + annexes.length : 0;
  if (signature === undefined) return listed;
  const signed =
    signature.form === 'stamp'
      ? 3 + 2 * signature.signers.length
      : signature.form === 'unsealed'
        ? 3 + (signature.jointly?.length ?? 0)
        : 4;
  return listed + signed + (note === undefined ? 0 : 1);
}
