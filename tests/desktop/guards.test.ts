import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '#electron/hosts/csp.ts';
import { refuseNavigation } from '#electron/hosts/desktop/navigation.ts';
import { isOurPage } from '#electron/hosts/desktop/page.ts';
import { refusePermissions } from '#electron/hosts/desktop/permissions.ts';
import { declareScheme, serveScheme } from '#electron/hosts/desktop/scheme.ts';
import { app, protocol, session } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

describe('the page in the desktop host', () => {
  const { handlers } = session.defaultSession;
  refusePermissions(session.defaultSession as unknown as Session);
  const call = (name: string, ...args: unknown[]) => handlers[name]?.(...(args as never[]));
  const answerTo = (name: string, ...before: unknown[]) => {
    const answer = vi.fn();
    call(name, ...before, answer);
    return answer.mock.calls;
  };

  it('is refused every permission and every device', () => {
    expect([call('check', {}, 'geolocation', 'app://office/'), call('device')]).toEqual([false, false]);
    const asks = (permission: string, requestingUrl: string) => {
      const answer = vi.fn();
      call('permission', {}, permission, answer, { requestingUrl });
      return answer.mock.calls[0]?.[0];
    };
    expect(asks('clipboard-read', 'app://office/')).toBe(false);
    expect(asks('media', 'app://office/')).toBe(false);
    expect(answerTo('display', {})).toEqual([[null]]);
    expect(answerTo('bluetooth', {})).toEqual([[{ confirmed: false }]]);
  });

  it('may write on the clipboard, so that a recovery code can be copied, and no other page may', () => {
    const write = 'clipboard-sanitized-write';
    const asks = (requestingUrl: string) => {
      const answer = vi.fn();
      call('permission', {}, write, answer, { requestingUrl });
      return [answer.mock.calls[0]?.[0], call('check', {}, write, requestingUrl)];
    };
    expect(asks('app://office/')).toEqual([true, true]);
    expect(asks('https://example.com/')).toEqual([false, false]);
    expect(asks('app://office.evil/')).toEqual([false, false]);
  });

  it.each(['select-hid-device', 'select-usb-device', 'select-serial-port', 'will-download'])(
    'is refused at %s',
    (name) => {
      const preventDefault = vi.fn();
      session.defaultSession.emit(name, { preventDefault }, [], {}, () => {});
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );

  it.each([
    ['app://office/assets/main.js', false],
    ['blob:app://office/1', false],
    ['data:image/png;base64,x', false],
    ['app://office.evil/x', true],
    ['app://other/x', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['ws://127.0.0.1/', true],
  ])('asks for %s: cancelled %s', (url, cancel) => {
    expect(answerTo('request', { url })).toEqual([[{ cancel }]]);
  });

  it('goes nowhere else, opens no window and holds no other page', () => {
    refuseNavigation();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    app.emit('web-contents-created', {}, contents);
    const prevented = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map(
      (name) => {
        const preventDefault = vi.fn();
        contents.emit(name, { preventDefault, url: 'https://example.com/' });
        return preventDefault.mock.calls.length;
      },
    );
    expect(prevented).toEqual([1, 1, 1, 1]);
    const goes = (name: string, url: string, isMainFrame = true) => {
      const preventDefault = vi.fn();
      contents.emit(name, { preventDefault, url, isMainFrame });
      return preventDefault.mock.calls.length === 0;
    };
    // reloading, by F5 or from a box, is a navigation to where it is
    expect(goes('will-navigate', 'app://office/')).toBe(true);
    expect(goes('will-frame-navigate', 'app://office/')).toBe(true);
    expect(goes('will-frame-navigate', 'app://office/', false)).toBe(false);
    expect(goes('will-navigate', 'app://other/')).toBe(false);
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  });
});

describe('our page', () => {
  it.each([
    ['the top frame of app://office', { origin: 'app://office', parent: null }, true],
    ['a frame inside it', { origin: 'app://office', parent: {} as never }, false],
    ['another host of the scheme', { origin: 'app://other', parent: null }, false],
    ['a web page', { origin: 'https://office', parent: null }, false],
    ['a page without an origin', { origin: 'null', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('is %s: %s', (_what, frame, expected) => {
    expect(isOurPage(frame)).toBe(expected);
  });
});

describe('the scheme app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scheme-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<title>履职台</title>');
  writeFileSync(join(folder, 'secret.json'), '{}');
  const ours = session.fromPartition('office');
  serveScheme(ours as unknown as Session, join(folder, 'page'));
  const get = (url: string, method = 'GET') => ours.protocol.handler?.(new Request(url, { method }));

  it('is standard and secure, and no more', () => {
    declareScheme();
    expect(protocol.declared).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the page with the policy that the browser host sends', async () => {
    const response = await get('app://office/');
    expect([response?.status, await response?.text()]).toEqual([200, '<title>履职台</title>']);
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['app://other/', 'GET'],
    ['app://office/', 'POST'],
    ['app://office/..%2fsecret.json', 'GET'],
    ['app://office/%2e%2e/secret.json', 'GET'],
    ['app://office/..%5csecret.json', 'GET'],
  ])('has nothing at %s by %s', async (url, method) => {
    expect((await get(url, method))?.status).toBe(404);
  });
});
