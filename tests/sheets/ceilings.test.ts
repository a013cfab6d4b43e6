import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { childProgram } from '#support/faults/children.ts';
import { temporaryFolder } from '#support/office.ts';
import { frameParts, handWritten, sheetPart } from './make-package.ts';

/** A package whose one large part is made a megabyte at a time. */
function packed(part: string, megabytes: number): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const large = new ZipDeflate(part, { level: 1 });
  zip.add(large);
  for (let count = 0; count < megabytes; count += 1)
    large.push(new Uint8Array(1024 * 1024).fill(32), count === megabytes - 1);
  zip.end();
  return Buffer.concat(chunks);
}

/** The same, its directory telling of 2 GB where there is a megabyte. */
function lying(): Buffer {
  const bytes = Buffer.from(zipSync({ ...frameParts(), [sheetPart]: new Uint8Array(1024 * 1024) }));
  bytes.writeUInt32LE(2 ** 31, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
  return bytes;
}

const rows = (body: string) => handWritten(`<sheetData>${body}</sheetData>`);
const cells = (count: number) => '<c><v>1</v></c>'.repeat(count);

/** What reading all hostile files one after the other answers, and the most memory it took, in MB. */
function tookOf(files: Record<string, Uint8Array>, mode = ''): { answers: object; megabytes: number } {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const { stdout, stderr } = spawnSync(process.execPath, [childProgram('read-hostile'), folder, mode], {
    encoding: 'utf8',
    // no file may keep the office waiting longer than this: the reader's own limit is 30 seconds
    timeout: 120_000,
  });
  if (stdout === '') throw new Error(stderr || 'it did not come to its end');
  return JSON.parse(stdout);
}

// how much a program held at most is only told by Linux
describe.skipIf(process.platform !== 'linux')('files made to overwhelm the office', () => {
  const blanks = packed(sheetPart, 240);

  it('are refused within 200 MB and the time the reader gives itself, all of them', () => {
    const { answers, megabytes } = tookOf({
      '240 MB of blanks.xlsx': blanks,
      'a lying size.xlsx': lying(),
      'row 99,999,999.xlsx': rows('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
      'a million cells.xlsx': rows(`<row>${cells(500)}</row>`.repeat(2000)),
      'picture of 60 MB.docx': packed('word/media/a.png', 60),
    });
    console.log(`hostile files: refused within ${megabytes} MB`);
    expect(answers).toEqual({
      '240 MB of blanks.xlsx': 'workbook-too-large',
      'a lying size.xlsx': 'workbook-too-large',
      'row 99,999,999.xlsx': 'workbook-too-large',
      'a million cells.xlsx': 'workbook-too-large',
      'picture of 60 MB.docx': 'document-too-large',
    });
    expect(megabytes).toBeLessThan(200);
  });

  it('would take more than that where nobody looked at their directory first', () => {
    expect(tookOf({ '240 MB of blanks.xlsx': blanks }, 'control').megabytes).toBeGreaterThan(200);
  });
});
