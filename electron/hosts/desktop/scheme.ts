import { protocol, type Session } from 'electron';
import { securityHeaders } from '../csp.ts';
import { staticFile } from '../static.ts';
import { pageHost, pageScheme } from './page.ts';

/** Makes `app:` a standard, secure scheme; Electron allows this only before it is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page under `app://office` from `root` and from nowhere else, to the pages of one session. */
export function serveScheme(session: Session, root: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const url = new URL(request.url);
    const ours = url.host === pageHost && request.method === 'GET';
    const file = ours ? await staticFile(root, url.pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(file.bytes, { headers: { ...securityHeaders, 'content-type': file.type } });
  });
}
