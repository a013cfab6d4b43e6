import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

export const MEGABYTE = 1024 * 1024;

/** What a zip package from outside may weigh: ten times any paper of a township, and far below what stops an old computer. */
export const zipLimits = {
  entries: 2000,
  entryBytes: 50 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
  ratio: 200,
};

/** What is wrong with a package: the part that is, where it is one, and how many parts or bytes there are. */
export type ZipFault = {
  fault:
    | 'entries'
    | 'entry-bytes'
    | 'total-bytes'
    | 'ratio'
    | 'encrypted'
    | 'same-name'
    | 'path'
    | 'size'
    | 'damaged';
  name?: string;
  count?: number;
};

/** A package that is not opened. Each format says in its own words why not. */
export class ZipError extends Error {
  readonly what: ZipFault;
  constructor(what: ZipFault) {
    super(what.fault);
    this.what = what;
  }
}

/** A path that leads out of its folder, or to a drive. */
const leadsOut = (name: string) => /:|^\/|(^|\/)\.\.(\/|$)/.test(name);

/** Weighs the directory before anything is inflated. */
async function weighed(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > zipLimits.entries) throw new ZipError({ fault: 'entries', count: zip.entryCount });
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize: size } = entry;
    total += size;
    if (size > zipLimits.entryBytes) throw new ZipError({ fault: 'entry-bytes', name, count: size });
    if (total > zipLimits.totalBytes) throw new ZipError({ fault: 'total-bytes', count: total });
    if (size > MEGABYTE && size > entry.compressedSize * zipLimits.ratio)
      throw new ZipError({ fault: 'ratio', name });
    if (names.has(name.toLowerCase())) throw new ZipError({ fault: 'same-name', name });
    if (leadsOut(name)) throw new ZipError({ fault: 'path', name });
    names.add(name.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

/** yauzl ends the stream with an error as soon as it yields more or less than the directory declared. */
async function inflated(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What an error of the zip reader tells of the package. */
function faultOf(error: unknown): ZipError {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/.test(message)) return new ZipError({ fault: 'path' });
  if (/too many bytes|not enough bytes|size mismatch/.test(message)) return new ZipError({ fault: 'size' });
  return new ZipError({ fault: 'damaged' });
}

/**
 * The parts of a zip package from outside, one by one in the file's order, weighed before they are inflated. `judge` looks
 * at all names first, and what it throws is thrown; parts that `wanted` does not want are left packed. With `backslashes`
 * a path may be written with them, as some programs do. Throws a ZipError.
 */
export async function* zipParts(
  content: Uint8Array,
  {
    judge,
    wanted = () => true,
    backslashes = false,
  }: { judge?: (names: string[]) => void; wanted?: (name: string) => boolean; backslashes?: boolean } = {},
): AsyncGenerator<[name: string, part: Uint8Array]> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const opening = fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: !backslashes });
  const zip = await opening.catch((error: unknown) => Promise.reject(faultOf(error)));
  const entries = await weighed(zip).catch((error: unknown) =>
    Promise.reject(error instanceof ZipError ? error : faultOf(error)),
  );
  judge?.(entries.map(({ fileName }) => fileName));
  if (entries.some((entry) => entry.isEncrypted())) throw new ZipError({ fault: 'encrypted' });
  for (const entry of entries) {
    const { fileName: name } = entry;
    if (name.endsWith('/') || !wanted(name)) continue;
    yield [name, await inflated(zip, entry).catch((error: unknown) => Promise.reject(faultOf(error)))];
  }
}
