import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page. */
export type StaticFile = { type: string; bytes: Buffer<ArrayBuffer> };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file that a path of the page's address names, inside `root` and nowhere else; a path without an extension is a
 * place of the page itself, so it gives the shell. Undefined for everything that is not there or not of a known type.
 */
export async function staticFile(root: string, path: string): Promise<StaticFile | undefined> {
  const parts = partsOf(path);
  if (!parts) return undefined;
  const name = extname(parts.at(-1) ?? '') === '' ? 'index.html' : parts.join('/');
  const type = types[extname(name)];
  if (type === undefined) return undefined;
  try {
    const home = await realpath(root);
    const file = await realpath(join(home, name));
    return file.startsWith(home + sep) ? { type, bytes: await readFile(file) } : undefined;
  } catch {
    return undefined;
  }
}

/** The decoded segments of a path, or undefined where one could leave the folder on any system. */
function partsOf(path: string): string[] | undefined {
  try {
    const parts = path.split('/').slice(1).map(decodeURIComponent);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return parts.some((part) => part.startsWith('.') || /[\u0000-\u001f\\/:]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}
