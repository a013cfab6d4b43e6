import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveWithDialog } from '#electron/hosts/desktop/save.ts';
import { notWritten, replaceFile } from '#electron/hosts/replace-file.ts';
import { canMount, holdOpen } from '#support/faults/small-disk.ts';
import { answers, said } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));
// five seconds of patience are no more true for being waited
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

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
    expect(said[1]).toBe(
      `没有保存：文件没有写入“${join(folder, 'none', 'a.docx')}”。所在的文件夹不在了，请换一个位置再试。`,
    );
  });
});

describe.skipIf(!canMount)('saving over a file that another program holds (needs a mount)', () => {
  it('keeps it, writes a numbered one beside it, and says so', async () => {
    const path = join(folder, '通知.docx');
    writeFileSync(path, 'old');
    holdOpen(path);
    answers.saveTo = [path];
    answers.boxes = [1, 0];
    expect(await save()).toBe('saved');
    expect(contents()).toEqual({ '通知.docx': 'old', '通知 (2).docx': 'new' });
    expect(said.at(-1)).toBe('原文件正被其他程序打开，已另存为“通知 (2).docx”。');
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

  it.each(['EBUSY', 'EPERM', 'EACCES'])('takes %s for a file that is open elsewhere', async (code) => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'old');
    const move = async (from: string, to: string) => {
      if (to === path) throw Object.assign(new Error(code), { code });
      await rename(from, to);
    };
    expect(await replaceFile(path, Buffer.from('new'), move, [1])).toBe(join(folder, 'a (2).docx'));
    expect(contents()).toEqual({ 'a.docx': 'old', 'a (2).docx': 'new' });
  });

  it('passes a refusal of the folder on, where nothing is there to be open', async () => {
    const refused = async () => {
      throw Object.assign(new Error('denied'), { code: 'EPERM' });
    };
    const path = join(folder, 'a.docx');
    await expect(replaceFile(path, Buffer.from('new'), refused, [1])).rejects.toThrow('denied');
    expect(notWritten(path, Object.assign(new Error('denied'), { code: 'EPERM' }))).toMatchObject({
      reason: {
        code: 'not-written',
        message: `文件没有写入“${path}”。`,
        remedy: '这里不允许写入，请换一个位置再试。',
      },
    });
    expect(contents()).toEqual({});
  });

  it('leaves nothing behind when it fails', async () => {
    const full = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    await expect(replaceFile(join(folder, 'a.docx'), Buffer.from('new'), full)).rejects.toThrow('full');
    expect(contents()).toEqual({});
  });
});
