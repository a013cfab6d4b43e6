import { beforeEach, describe, expect, it, vi } from 'vitest';
import { helpTyping } from '#electron/hosts/desktop/typing.ts';
import { BrowserWindow, Menu } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

function opened() {
  const window = new BrowserWindow({});
  helpTyping(window as never);
  return window.webContents;
}

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true };

beforeEach(() => {
  Menu.shown.length = 0;
});

describe('a right click', () => {
  it('in a field offers 剪切 复制 粘贴 全选, each where it can be done', () => {
    opened().emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags });
    expect(Menu.shown.map((items) => items.map(({ label, enabled }) => [label, enabled]))).toEqual([
      [
        ['剪切', false],
        ['复制', true],
        ['粘贴', true],
        ['全选', true],
      ],
    ]);
  });

  it('on chosen text offers 复制 全选, and on nothing offers nothing', () => {
    const page = opened();
    page.emit('context-menu', {}, { isEditable: false, selectionText: '尹长礼', editFlags });
    page.emit('context-menu', {}, { isEditable: false, selectionText: ' ', editFlags });
    expect(Menu.shown.map((items) => items.map(({ label }) => label))).toEqual([['复制', '全选']]);
  });
});

describe('zoom', () => {
  it('goes by Ctrl with + − 0, within its bounds, and leaves other keys to the page', () => {
    const page = opened();
    const press = (key: string, keys: object = { control: true }) => {
      const event = { preventDefault: vi.fn() };
      page.emit('before-input-event', event, {
        type: 'keyDown',
        control: false,
        meta: false,
        alt: false,
        key,
        ...keys,
      });
      return [page.zoom, event.preventDefault.mock.calls.length];
    };
    expect(press('=')).toEqual([0.5, 1]);
    expect(press('+')).toEqual([1, 1]);
    expect(press('-')).toEqual([0.5, 1]);
    expect(press('0')).toEqual([0, 1]);
    for (let turn = 0; turn < 9; turn += 1) press('+');
    expect(page.zoom).toBe(3);
    expect(press('s')).toEqual([3, 0]);
    expect(press('-', {})).toEqual([3, 0]);
    expect(press('-', { control: true, alt: true })).toEqual([3, 0]);
  });
});
