import { describe, expect, it, vi } from 'vitest';
import { startCore } from '#electron/hosts/desktop/core-process.ts';
import { answerRequests } from '#electron/hosts/desktop/requests.ts';
import { ipcMain, utilityProcess } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const delivery = { name: '通知.docx', type: 'x', bytes: new Uint8Array([1]) };

function started() {
  const core = startCore({ entry: 'core.js', vault: '/vault', root: '/desk' }, () => {});
  const child = utilityProcess.children.at(-1);
  if (!child) throw new Error('no core was started');
  const save = vi.fn(async (_delivery: unknown) => 'saved' as const);
  const closing = vi.fn();
  const given = vi.fn(() => ({ name: '通知.docx', bytes: new Uint8Array([1]) }));
  answerRequests({ core, save, closing, given });
  const frame = { origin: 'app://office', parent: null, postMessage: vi.fn() };
  const sender = {
    print: vi.fn((_options: unknown, done: (printed: boolean, reason: string) => void) => done(true, '')),
    getPrintersAsync: async () => [{}],
    printToPDF: vi.fn(async (_options: unknown) => new Uint8Array([37, 80, 68, 70])),
  };
  const ask = async (request: unknown, senderFrame: unknown = frame) =>
    ipcMain.handlers.get('desk')?.({ senderFrame, sender }, request);
  return { core, child, save, closing, frame, sender, ask };
}

describe('a request of the page to the main process', () => {
  it('for a connection gives the page one end of a port and the core the other', async () => {
    const { ask, frame, child } = started();
    expect(await ask({ kind: 'connect' })).toBe('done');
    const [channel, , [pagePort]] = frame.postMessage.mock.calls[0] ?? [];
    const [connect] = child.sent;
    expect([channel, connect?.order]).toEqual(['desk:port', { kind: 'connect', place: '桌面' }]);
    expect(connect?.ports).toHaveLength(1);
    expect(pagePort).not.toBe(connect?.ports[0]);
  });

  it('to save fetches the file from the core and asks the person', async () => {
    const { ask, save, child } = started();
    const answer = ask({ kind: 'save', id: 'f-1' });
    await vi.waitFor(() => expect(child.sent).toHaveLength(1));
    expect(child.sent[0]?.order).toEqual({ kind: 'take', call: 1, id: 'f-1' });
    child.emit('message', { kind: 'taken', call: 1, delivery });
    expect(await answer).toBe('saved');
    expect(save.mock.calls).toEqual([[delivery]]);
  });

  it('to save a file that is spent, or whose core has ended, saves nothing', async () => {
    const { ask, save, child } = started();
    const [spent, orphan] = [ask({ kind: 'save', id: 'a' }), ask({ kind: 'save', id: 'b' })];
    await vi.waitFor(() => expect(child.sent).toHaveLength(2));
    child.emit('message', { kind: 'taken', call: 1, delivery: undefined });
    child.emit('exit', 1);
    expect([await spent, await orphan, save.mock.calls]).toEqual(['cancelled', 'cancelled', []]);
  });

  it('to print opens the print dialog, on the sheet that it names', async () => {
    const { ask, sender } = started();
    expect(await ask({ kind: 'print' })).toBe('done');
    expect(await ask({ kind: 'print', sheet: { width: 420, height: 297 } })).toBe('done');
    expect(sender.print.mock.calls.map(([options]) => options)).toEqual([
      { silent: false, printBackground: true },
      {
        silent: false,
        printBackground: true,
        pageSize: { width: 297_000, height: 420_000 },
        landscape: true,
      },
    ]);
  });

  it('for the Word file that the program was started on hands it over', async () => {
    expect(await started().ask({ kind: 'given' })).toEqual({
      given: { name: '通知.docx', bytes: new Uint8Array([1]) },
    });
  });

  it('for a PDF prints each sheet at its own size and asks the person where it goes', async () => {
    const { ask, sender, save } = started();
    expect(await ask({ kind: 'pdf', name: '关于评议的通知' })).toBe('saved');
    expect(sender.printToPDF.mock.calls).toEqual([[{ preferCSSPageSize: true, printBackground: true }]]);
    expect(save.mock.calls).toEqual([
      [{ name: '关于评议的通知.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }],
    ]);
  });

  it('for a PDF that cannot be made saves nothing', async () => {
    const { ask, sender, save } = started();
    sender.printToPDF.mockRejectedValueOnce(new Error('failed'));
    await expect(ask({ kind: 'pdf', name: '通知' })).rejects.toThrow('failed');
    expect(save.mock.calls).toEqual([]);
  });

  it('to the system’s store of secrets is answered by it', async () => {
    expect(await started().ask({ kind: 'secrets' })).toEqual({ available: true, names: [] });
  });

  it('about its window that is to close is handed on', async () => {
    const { ask, closing } = started();
    expect(await ask({ kind: 'closing', answer: 'stay' })).toBe('done');
    expect(closing.mock.calls).toEqual([['stay']]);
  });

  it.each([
    ['a frame inside the page', { origin: 'app://office', parent: {} }],
    ['another page', { origin: 'https://evil.example', parent: null }],
    ['a frame that is gone', null],
  ])('is refused to %s', async (_what, frame) => {
    const { ask, child } = started();
    await expect(ask({ kind: 'connect' }, frame)).rejects.toThrow('refused: not our page');
    expect(child.sent).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'connect',
    {},
    { kind: 'exec' },
    { kind: 'save' },
    { kind: 'save', id: 7 },
    { kind: 'pdf' },
    { kind: 'print', sheet: { width: 0, height: 297 } },
    { kind: 'closing' },
    { kind: 'closing', answer: 'never' },
  ])('is refused in the form %j', async (request) => {
    await expect(started().ask(request)).rejects.toThrow('refused: unknown request');
  });
});

describe('the core process', () => {
  it('is ended by force when it does not close in time', async () => {
    const ended = vi.fn();
    const core = startCore({ entry: 'core.js', vault: '/vault', root: '/desk' }, ended);
    await core.close(20);
    expect([utilityProcess.children.at(-1)?.killed, ended.mock.calls]).toEqual([true, []]);
  });
});
