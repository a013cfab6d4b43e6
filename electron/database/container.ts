import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backupRefusals } from './backup-errors.ts';
import { piecesOf, type Stretch } from './durable.ts';
import { inTime } from './in-time.ts';

/** One file to be put into a container, measured before (bytes and CRC-32). */
export type Part = { name: string; bytes: number; crc: number; content: Uint8Array | string };

/** Where an entry lies inside a container. */
export type Entry = Required<Stretch> & { crc: number };

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
/** The format without its 64-bit extension ends here; an office's database is a hundredth of it. */
const largest = 0xffff_ffff;

/** Time and date as MS-DOS kept them, in the PC's own zone. */
const dosStamp = (moment: Date) => ({
  time: (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1),
  date: ((moment.getFullYear() - 1980) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate(),
});

/** The twenty-six bytes that a local header and its twin in the directory share, from `version needed` on. */
function commonHeader(part: Part, at: Date): Buffer {
  const { time, date } = dosStamp(at);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(time, 6);
  header.writeUInt16LE(date, 8);
  header.writeUInt32LE(part.crc, 10);
  header.writeUInt32LE(part.bytes, 14);
  header.writeUInt32LE(part.bytes, 18);
  header.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return header;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Version 2.0 made it; no comment, first disk, no attributes. */
const madeBy = Buffer.from([20, 0]);
const rest = Buffer.alloc(10);

const directoryEntry = (part: Part, at: Date, start: number) =>
  Buffer.concat([
    uint32(centralSignature),
    madeBy,
    commonHeader(part, at),
    rest,
    uint32(start),
    Buffer.from(part.name),
  ]);

function endRecord(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/**
 * Writes a zip whose entries are stored as they are, and syncs it; a `content` of type string is the path of a file.
 * Refuses to write over an existing file. Sizes stand before the data, so that a torn container can still be searched.
 */
export async function writeContainer(file: string, parts: Part[], at: Date): Promise<void> {
  if (parts.reduce((sum, part) => sum + part.bytes, 0) > largest - 65_536) throw backupRefusals.tooLarge();
  const handle = await open(file, 'wx', 0o600);
  try {
    let position = 0;
    const add = async (bytes: Uint8Array) => {
      await handle.writeFile(bytes);
      position += bytes.length;
    };
    const directory: Buffer[] = [];
    for (const part of parts) {
      directory.push(directoryEntry(part, at, position));
      await add(Buffer.concat([uint32(localSignature), commonHeader(part, at), Buffer.from(part.name)]));
      if (typeof part.content !== 'string') await add(part.content);
      else for await (const piece of piecesOf({ file: part.content, length: part.bytes })) await add(piece);
    }
    const start = position;
    for (const entry of directory) await add(entry);
    await add(endRecord(parts.length, position - start, start));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads a container's directory. Its bytes must be those that we would write for what they say, with nothing before,
 * between or behind, so that no damage outside the entries goes unseen; all else is refused as unreadable.
 */
export async function readContainer(file: string): Promise<Map<string, Entry>> {
  // a pipe would be waited for until somebody writes into it
  if (!(await inTime(dirname(file), () => stat(file))).isFile()) throw backupRefusals.notPlain(file);
  const handle = await open(file, 'r');
  const unreadable = backupRefusals.unreadable(file);
  try {
    const { size } = await handle.stat();
    const read = async (start: number, length: number) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size)));
      const { bytesRead } = start < 0 ? { bytesRead: -1 } : await handle.read(buffer, 0, length, start);
      if (bytesRead !== length) throw unreadable;
      return buffer;
    };
    const end = await read(size - endLength, endLength);
    const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (!end.equals(endRecord(count, length, start)) || start + length + endLength !== size) throw unreadable;
    const directory = await read(start, length);
    const entries = new Map<string, Entry>();
    let at = 0;
    let position = 0;
    for (let index = 0; index < count; index += 1) {
      const found = entryAt(directory, at);
      if (!found || found.position !== position) throw unreadable;
      const { name, bytes, crc, header, length: taken } = found;
      if (!(await read(position, header.length)).equals(header)) throw unreadable;
      entries.set(name, { file, start: position + header.length, length: bytes, crc });
      position += header.length + bytes;
      at += taken;
    }
    if (at !== directory.length || position !== start) throw unreadable;
    return entries;
  } finally {
    await handle.close();
  }
}

/** The directory's entry at a place, with the local header that must stand before its data. */
function entryAt(directory: Buffer, at: number) {
  if (at + 46 > directory.length) return undefined;
  const name = directory.subarray(at + 46, at + 46 + directory.readUInt16LE(at + 28));
  const length = 46 + name.length;
  const entry = directory.subarray(at, at + length);
  const position = entry.readUInt32LE(42);
  const common = entry.subarray(6, 32);
  const wanted = Buffer.concat([uint32(centralSignature), madeBy, common, rest, uint32(position), name]);
  if (!entry.equals(wanted)) return undefined;
  return {
    name: name.toString('utf8'),
    bytes: entry.readUInt32LE(20),
    crc: entry.readUInt32LE(16),
    position,
    length,
    header: Buffer.concat([uint32(localSignature), common, name]),
  };
}

/** The bytes of a small entry (at most 1 MiB). */
export async function readEntry(entry: Entry): Promise<Buffer> {
  if (entry.length > 1 << 20) throw backupRefusals.unreadable(entry.file);
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(entry)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
