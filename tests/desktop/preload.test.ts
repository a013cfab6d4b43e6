import { describe, expect, it, vi } from 'vitest';
import { contextBridge, ipcRenderer } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

describe('the preload', () => {
  it("puts one function on the page's window, and hands on the port to that page only", async () => {
    const postMessage = vi.fn();
    vi.stubGlobal('window', { postMessage, location: { origin: 'app://office' } });
    await import('#electron/preload.ts');
    expect(Object.keys(contextBridge.exposed)).toEqual(['desk']);
    const desk = contextBridge.exposed.desk as (request: unknown) => Promise<unknown>;
    expect(await desk({ kind: 'print' })).toEqual({ channel: 'desk', request: { kind: 'print' } });

    const port = {};
    ipcRenderer.emit('desk:port', { ports: [port] });
    expect(postMessage.mock.calls).toEqual([['desk:port', 'app://office', [port]]]);
    ipcRenderer.emit('desk:closing', {});
    ipcRenderer.emit('desk:given', {});
    expect(postMessage.mock.calls.slice(1)).toEqual([
      ['desk:closing', 'app://office'],
      ['desk:given', 'app://office'],
    ]);
    vi.unstubAllGlobals();
  });
});
