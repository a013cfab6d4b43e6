import type { IncomingMessage, ServerResponse } from 'node:http';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import type { Files } from '../app.ts';
import { readBody } from './body.ts';
import { bodyDenialOf } from './checks.ts';
import { deny } from './denial.ts';

/** `POST /files`: takes in one file, its name percent-encoded in `X-File-Name`, and answers with its id. */
export async function receiveFile(
  files: Files,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wrong = bodyDenialOf(request, 'application/octet-stream', uploadLimit);
  if (wrong) return deny(response, wrong);
  const name = nameOf(request);
  const bytes = await readBody(request);
  if (name === undefined || bytes === undefined) return deny(response, 'body');
  const id = files.put(name, bytes);
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ id }));
}

/** `POST /files/<id>`: hands out a file that a command made; the id is spent by it. */
export async function deliverFile(
  files: Files,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wrong = bodyDenialOf(request, 'application/json', 1024);
  if (wrong) return deny(response, wrong);
  const delivery = files.take(id);
  if (!delivery) return deny(response, 'not-found');
  response.writeHead(200, {
    'content-type': delivery.type,
    'content-length': delivery.bytes.length,
    'content-disposition': attachment(delivery.name),
  });
  response.end(delivery.bytes);
}

function nameOf(request: IncomingMessage): string | undefined {
  const header = request.headers['x-file-name'];
  if (typeof header !== 'string' || header === '') return undefined;
  try {
    const { stem, extension } = splitExtension(decodeURIComponent(header));
    return safeFileName(stem, extension);
  } catch {
    return undefined;
  }
}

/** A `Content-Disposition` that makes a browser save under a Chinese name (RFC 6266 with RFC 5987's extended value). */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const extended = encodeURIComponent(name).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
