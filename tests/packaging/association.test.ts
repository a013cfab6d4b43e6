import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileCounter } from '#electron/app/files.ts';
import { packageExtension } from '#features/county/schema.ts';
import { root } from './pack.ts';

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

describe('the file of an annual return', () => {
  const { deliver, take } = fileCounter();
  const { file } = deliver('上报', new Uint8Array(), packageExtension);

  it('is declared to Linux desktops by its ending and by the type under which it is handed out', () => {
    const [, linux = ''] = /\nlinux:\n([\s\S]*)$/.exec(read('electron-builder.yml')) ?? [];
    const [, declared = ''] = /\n {2}fileAssociations:\n((?: {4}.*\n)+)/.exec(linux) ?? [];
    expect(declared.trim().split(/\n */)).toEqual([
      `- ext: ${packageExtension}`,
      'description: 履职台年度上报包',
      `mimeType: ${take(file).type}`,
      'role: Viewer',
    ]);
  });

  it('is opened by the program on Windows, in Chinese words, for this login only, until it is uninstalled', () => {
    const script = read('scripts', 'installer.nsh');
    const [, installs = '', removes = ''] = script.split('!macro custom');
    expect(installs).toContain(
      `WriteRegStr SHCTX "Software\\Classes\\.${packageExtension}" "" "\${PACKAGE_CLASS}"`,
    );
    expect(installs).toMatch(/\\shell\\open\\command" "" '"\$INSTDIR\\\$\{APP_EXECUTABLE_FILENAME\}" "%1"'/);
    expect(installs).toContain('"用履职台查看"');
    expect(removes).toContain(`DeleteRegKey SHCTX "Software\\Classes\\.${packageExtension}"`);
    expect(removes).toMatch(/DeleteRegKey SHCTX "Software\\Classes\\\$\{PACKAGE_CLASS\}"/);
    expect(script).not.toMatch(/HKLM|HKCR/);
  });
});
