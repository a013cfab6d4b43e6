import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Delivery } from '../app.ts';
import { notWritten, replaceFile } from '../replace-file.ts';

/**
 * Saves a file where the person says. The question before overwriting is ours, because the system's own vanished in
 * Electron 42 on Windows (electron#52571); where the old file is open in Word, a numbered name is used and said.
 */
export async function saveWithDialog(
  window: BrowserWindow,
  delivery: Delivery,
): Promise<'saved' | 'cancelled'> {
  const { stem, extension } = splitExtension(delivery.name);
  let proposed = join(app.getPath('documents'), safeFileName(stem, extension));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: '保存文件',
      defaultPath: proposed,
      filters: extension ? [{ name: extension.slice(1), extensions: [extension.slice(1)] }] : [],
    });
    if (canceled || !filePath) return 'cancelled';
    proposed = filePath;
    if (existsSync(filePath) && !(await mayOverwrite(window, filePath))) continue;
    try {
      const saved = await replaceFile(filePath, delivery.bytes);
      if (saved !== filePath) await sayRenamed(window, saved);
      return 'saved';
    } catch (error) {
      const why = notWritten(filePath, error);
      if (!(why instanceof Refusal)) throw why;
      dialog.showErrorBox('没有保存', `${why.reason.message}${why.reason.remedy ?? ''}`);
    }
  }
}

async function mayOverwrite(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${basename(path)}”已经存在，要用新文件代替它吗？`,
    detail: '代替后原来的内容不再保留。',
    buttons: ['换一个名称', '代替'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function sayRenamed(window: BrowserWindow, path: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: `原文件正被其他程序打开，已另存为“${basename(path)}”。`,
    buttons: ['知道了'],
  });
}
