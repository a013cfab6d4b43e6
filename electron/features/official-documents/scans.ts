import { createHash } from 'node:crypto';
import { Refusal } from '#electron/values/refusal.ts';

/** A scan of a signed sheet, by how its bytes begin. */
const kinds = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
} as const;

export type ScanType = keyof typeof kinds;

/** The largest scan that is kept (≤), in bytes: a page at 300 dpi takes a tenth of it. */
const largest = 10 * 1024 * 1024;

/** A scan's name without its ending, and what it is. */
export function nameAndType(name: string): { name: string; type: ScanType } {
  const dot = name.lastIndexOf('.');
  return { name: name.slice(0, dot), type: name.slice(dot + 1) as ScanType };
}

/** A brought file as a scan to be kept; refused where it is none, or too large. */
export function scanOf({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const type = (Object.keys(kinds) as ScanType[]).find((kind) =>
    kinds[kind].every((byte, at) => bytes[at] === byte),
  );
  if (!type)
    throw new Refusal({
      code: 'no-scan-file',
      message: `“${name}”不是 PDF、PNG 或 JPG 文件。`,
      remedy: '请选扫描或拍照得到的文件，或不附扫描件。',
    });
  if (bytes.length > largest)
    throw new Refusal({
      code: 'scan-too-large',
      message: `“${name}”超过 10 MB。`,
      remedy: '请按灰度、200 点每英寸重新扫描。',
    });
  const bare = name.replace(/\.[^.]*$/, '');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { row: { name: `${bare}.${type}`, sha256 }, bytes };
}
