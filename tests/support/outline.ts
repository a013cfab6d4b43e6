import { readFile } from 'node:fs/promises';
import { convert } from './render.ts';

/** What LibreOffice's Navigator lists of a `.docx` file as headings, each with its level, and the day it takes it to be made. */
export async function navigationOf(bytes: Uint8Array) {
  const xml = await readFile(await convert(bytes, 'fodt'), 'utf8');
  const plain = (text: string) => text.replace(/<[^>]*>/g, '');
  return {
    headings: [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, level, text = '']) => `${level} ${plain(text)}`,
    ),
    created: /<meta:creation-date>(.*?)<\/meta:creation-date>/.exec(xml)?.[1]?.slice(0, 10),
  };
}
