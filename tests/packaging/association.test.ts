import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileCounter } from '#electron/app/files.ts';
import { packageExtension } from '#features/county/schema.ts';
import { root } from './pack.ts';

// what electron-builder itself makes of the configuration, short of the tools that it downloads
const builder = (name: string) => createRequire(import.meta.url)(`app-builder-lib/out/${name}`);
const { getConfig } = builder('util/config/config.js');
const { LinuxTargetHelper } = builder('targets/LinuxTargetHelper.js');

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

describe('the file of an annual return', () => {
  const { deliver, take } = fileCounter();
  const { file } = deliver('上报', new Uint8Array(), packageExtension);

  it('is declared to Linux desktops by its ending and by the type under which it is handed out', async () => {
    const config = await getConfig(root, 'electron-builder.yml', null);
    const xml = join(mkdtempSync(join(tmpdir(), 'mime-')), 'types.xml');
    const helper = new LinuxTargetHelper({
      config,
      platformSpecificBuildOptions: config.linux,
      executableName: config.linux.executableName,
      fileAssociations: config.linux.fileAssociations,
      appInfo: { productName: 'congress-desk', sanitizedProductName: 'congress-desk', description: '' },
      info: { metadata: { desktopName: 'congress-desk.desktop' } },
      getTempFile: async () => xml,
    });
    const entry = (await helper.computeDesktopEntry(config.linux)).split('\n');
    const [types = ''] = entry.filter((line: string) => line.startsWith('MimeType='));
    expect(types.slice('MimeType='.length).split(';')).toContain(take(file).type);
    // the address of a file: hosts/desktop/given-file.ts reads it
    expect(entry).toContain('Exec=/opt/congress-desk/congress-desk %U');
    await helper.computeMimeTypeFiles();
    expect(readFileSync(xml, 'utf8').split('\n')).toEqual(
      expect.arrayContaining([
        `<mime-type type="${take(file).type}">`,
        `  <glob pattern="*.${packageExtension}"/>`,
        '    <comment>履职台年度上报包</comment>',
      ]),
    );
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
