import { Buffer } from 'node:buffer';
import { ZipError, zipParts } from '#electron/threads/zip-guard.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { refusalOfParts } from './file-kind.ts';
import { surveyOf } from './open-document.ts';
import { damagedWorkbook, encryptedWorkbook, tooLarge } from './refusals.ts';

/** Cells that hold something; a township's largest register has some five thousand. */
const CELLS = 500_000;

/** Folders of a package that hold no cell: pictures, comments, macros, pivot tables, links to other books. */
const UNWANTED =
  /^(docProps|customXml|Configurations2|Thumbnails)\/|\/(charts|chartsheets|comments|ctrlProps|customProperty|diagrams|drawings|embeddings|externalLinks|media|persons|pivotCache|pivotTables|printerSettings|queryTables|revisions|slicers|tables|theme|threadedComments|timelines)\/|\/(calcChain|comments\d*|connections|vbaProject)\.(xml|bin)$/iu;

/** No workbook of Excel or WPS declares a document type; one that does means to make a parser expand it. */
const declaresDoctype = (part: Uint8Array) => Buffer.from(part.subarray(0, 4096)).includes('<!DOCTYPE');

const isWanted = (name: string) => /\.(xml|rels)$/iu.test(name) && !UNWANTED.test(name);

/** Why a zip is not opened, as a sentence about a workbook. */
function refusalOfZip({ what }: ZipError, fileName: string): Refusal {
  switch (what.fault) {
    case 'entries':
      return tooLarge(fileName, `内含 ${what.count} 个部件`);
    case 'entry-bytes':
    case 'total-bytes':
      return tooLarge(fileName, '解开后过大');
    case 'ratio':
      return tooLarge(fileName, '压缩得异常紧，解开后过大');
    case 'encrypted':
      return encryptedWorkbook(fileName);
    default:
      return damagedWorkbook(fileName);
  }
}

/**
 * Opens a workbook's zip (.xlsx or .ods) and hands back the parts that hold its cells, weighed before and while they are
 * inflated. Throws a Refusal for anything that is no readable one.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<Map<string, Uint8Array>> {
  const judge = (names: string[]) => {
    const refusal = refusalOfParts(names, fileName);
    if (refusal) throw refusal;
  };
  const parts = new Map<string, Uint8Array>();
  let cells = 0;
  try {
    for await (const [name, part] of zipParts(bytes, { judge, wanted: isWanted, backslashes: true })) {
      if (declaresDoctype(part)) throw damagedWorkbook(fileName);
      cells += name === 'content.xml' ? surveyOf(part).cells : filledCells(part);
      if (cells > CELLS) throw tooLarge(fileName, `有超过 ${CELLS} 个填了内容的格子`);
      parts.set(name, part);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw error instanceof ZipError ? refusalOfZip(error, fileName) : damagedWorkbook(fileName);
  }
  return parts;
}

/** Counted before the library makes an object of each; a part of another kind has none. */
function filledCells(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (const end of ['/v>', ':v>', '/is>', ':is>']) {
    for (let at = bytes.indexOf(end); at >= 0 && count <= CELLS; at = bytes.indexOf(end, at + end.length)) {
      // `<x:v>` opens what `</x:v>` closes: only the closing one counts
      if (end[0] === '/' || bytes[bytes.lastIndexOf('<', at) + 1] === 0x2f) count += 1;
    }
  }
  return count;
}
