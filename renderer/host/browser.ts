import { RPCLink } from '@orpc/client/fetch';
import { denialHeader, linkKey, uploadLimit } from '#electron/values/host-link.ts';
import type { Connection } from './connection.ts';
import { HostProblem, problemOf } from './host-problem.ts';

/** Kept per tab: a cookie would be shared by every port of this machine. */
const tokenKey = 'desk-token';

/** Trades the address's secret for a token, or takes up the tab's session; throws {@link HostProblem}. */
export async function connectBrowser(): Promise<Connection> {
  const secret = takeSecret();
  if (secret !== undefined) sessionStorage.setItem(tokenKey, await trade(secret));
  const token = sessionStorage.getItem(tokenKey);
  if (token === null) throw new HostProblem('link-missing');
  const authorization = `Bearer ${token}`;
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    ask(new Request(path, { method: 'POST', body, headers: { ...json, ...headers, authorization } }));
  await post('/session/check', '{}');

  return {
    kind: 'browser',
    link: new RPCLink({
      url: `${window.location.origin}/rpc`,
      headers: { authorization },
      fetch: (request, init) => ask(request, init),
    }),
    async putFile(file) {
      if (file.size > uploadLimit) throw new HostProblem('too-large');
      const response = await post('/files', file, {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      });
      if (!response.ok) throw new HostProblem('broken');
      return ((await response.json()) as { id: string }).id;
    },
    async saveFile(id) {
      const response = await post(`/files/${id}`, '{}');
      if (!response.ok) throw new HostProblem('file-gone');
      download(await response.blob(), nameOf(response));
      return 'saved';
    },
    async print() {
      window.print();
    },
    async pdf(name) {
      printUnder(name);
      return 'dialog';
    },
  };
}

/** Opens the print dialog with the window named so, since it proposes that name for a PDF. */
function printUnder(name: string): void {
  const { title } = document;
  document.title = name;
  const restore = () => {
    document.title = title;
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

const json = { 'content-type': 'application/json' };

/** The secret of the address's fragment, which leaves the address, and with it the history, at once. */
function takeSecret(): string | undefined {
  const secret = new RegExp(`^#${linkKey}=([\\w-]+)$`).exec(window.location.hash)?.[1];
  if (secret !== undefined) history.replaceState(null, '', window.location.pathname);
  return secret;
}

async function trade(secret: string): Promise<string> {
  const body = JSON.stringify({ secret });
  const response = await ask(new Request('/session', { method: 'POST', body, headers: json }));
  if (!response.ok) throw new HostProblem('broken');
  return ((await response.json()) as { token: string }).token;
}

/** A request whose failure is a {@link HostProblem}: the host gone, or refusing; the core's own errors pass through. */
async function ask(request: Request, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(request, init).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw new HostProblem('gone');
  });
  const problem = problemOf(response.headers.get(denialHeader));
  if (problem) throw problem;
  return response;
}

function nameOf(response: Response): string {
  const extended = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return decodeURIComponent(extended ?? '%E6%96%87%E4%BB%B6');
}

function download(blob: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  // the browser has taken the bytes over by then; holding them longer would only cost memory
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
