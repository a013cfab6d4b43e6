import { Buffer } from 'node:buffer';
import { escaped } from '#electron/values/xml-text.ts';
import type { OwnPicture } from './data.ts';
import type { Picture } from './lines.ts';
import { unknownPicture } from './refusals.ts';

/** A picture as the filling library takes it; sizes in pixels of 1/96 inch. */
export type ImageContent = {
  _type: 'image';
  source: Buffer;
  format: 'image/png' | 'image/jpeg';
  width?: number;
  height?: number;
  altText?: string;
};

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
const EMU_PER_PIXEL = 9525;

/** One transparent pixel: it keeps a picture's place where there is none. */
const BLANK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function formatOf(bytes: Buffer, name: string): ImageContent['format'] {
  if (bytes.subarray(0, 4).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return 'image/jpeg';
  throw unknownPicture(name);
}

/** A picture in its own size, or as large as fits the one whose place it takes; refused where it is neither PNG nor JPEG. */
export function imageOf(
  name: string,
  { bytes, width, height }: OwnPicture,
  place: Picture | undefined,
): ImageContent {
  const source = Buffer.from(bytes);
  const content = { _type: 'image' as const, source, format: formatOf(source, name) };
  const [wide, high] = [width, height].map((length) => length * PIXELS_PER_MILLIMETRE) as [number, number];
  if (!place?.width || !place.height)
    return { ...content, width: wide, height: high, altText: escaped(name) };
  const share = Math.min(place.width / EMU_PER_PIXEL / wide, place.height / EMU_PER_PIXEL / high);
  return { ...content, width: wide * share, height: high * share };
}

/** Stands for a picture that is not there, in the place of one that is. */
export const blankImage = (): ImageContent => ({ _type: 'image', source: BLANK, format: 'image/png' });
