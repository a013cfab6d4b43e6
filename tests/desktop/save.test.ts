import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveWithDialog } from '#electron/hosts/desktop/save.ts';
import { replaceFile } from '#electron/hosts/replace-file.ts';
import { answers, said } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let folder: string;
const delivery = { name: '关于评议的通知.docx', type: 'x', bytes: Buffer.from('new') };
const save = () => saveWithDialog({} as BrowserWindow, delivery);
const contents = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
  Object.assign(answers, { saveTo: [], boxes: [], userData: folder });
  said.length = 0;
});

describe('saving a file from the desktop host', () => {
  it("proposes the file's own name and writes where the person says", async () => {
    answers.saveTo = [join(folder, '通知.docx')];
    expect(await save()).toBe('saved');
    expect(said).toEqual([`存为 ${join(folder, '关于评议的通知.docx')}`]);
    expect(contents()).toEqual({ '通知.docx': 'new' });
  });

  it('writes nothing when the person gives up', async () => {
    expect(await save()).toBe('cancelled');
    expect(contents()).toEqual({});
  });

  it('asks before it replaces a file, and asks for another name when told not to', async () => {
    writeFileSync(join(folder, 'a.docx'), 'old');
    answers.saveTo = [join(folder, 'a.docx'), join(folder, 'b.docx')];
    answers.boxes = [0];
    expect(await save()).toBe('saved');
    expect(said[1]).toBe('“a.docx”已经存在，要用新文件代替它吗？');
    expect(contents()).toEqual({ 'a.docx': 'old', 'b.docx': 'new' });
  });

  it('replaces a file when told to', async () => {
    writeFileSync(join(folder, 'a.docx'), 'old');
    answers.saveTo = [join(folder, 'a.docx')];
    answers.boxes = [1];
    expect(await save()).toBe('saved');
    expect(contents()).toEqual({ 'a.docx': 'new' });
  });

  it('says what went wrong and asks again', async () => {
    answers.saveTo = [join(folder, 'none', 'a.docx')];
    expect(await save()).toBe('cancelled');
    expect(said[1]).toContain(
      `没有保存：文件没有写入“${join(folder, 'none', 'a.docx')}”，请换一个位置再试。`,
    );
  });
});

describe('replacing a file', () => {
  const held = (times: number) => {
    let left = times;
    return async (from: string, to: string) => {
      if (to.endsWith('a.docx') && left-- > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      await rename(from, to);
    };
  };

  it('tries again while another program holds the old one for a moment', async () => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'old');
    expect(await replaceFile(path, Buffer.from('new'), held(2), [1, 1, 1])).toBe(path);
    expect(contents()).toEqual({ 'a.docx': 'new' });
  });

  it('keeps the old one and writes a numbered one where it stays open in Word', async () => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'old');
    writeFileSync(join(folder, 'a (2).docx'), 'older');
    expect(await replaceFile(path, Buffer.from('new'), held(9), [1, 1, 1])).toBe(join(folder, 'a (3).docx'));
    expect(contents()).toEqual({ 'a.docx': 'old', 'a (2).docx': 'older', 'a (3).docx': 'new' });
  });

  it('leaves nothing behind when it fails', async () => {
    const full = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    await expect(replaceFile(join(folder, 'a.docx'), Buffer.from('new'), full)).rejects.toThrow('full');
    expect(contents()).toEqual({});
  });
});
