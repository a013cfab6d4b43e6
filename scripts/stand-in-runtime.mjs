import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The mark before the fuse wire in every Electron since 12, version 1, and eight fuses that are not set. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('11111111'),
]);

/** A Windows program that does nothing: electron-builder writes icon, version and the archive's hash into it. */
function windowsProgram() {
  const builder = createRequire(join(root, 'node_modules', 'app-builder-lib', 'package.json'));
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit');
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: 10, id: 1, lang: 1033, codepage: 1200, bin: fuseWire });
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/**
 * Makes a folder that electron-builder takes for an unpacked Electron, and gives its path: enough to see what is packed
 * around it, and to read its fuses back; it cannot be run.
 */
export function makeStandIn(platform, folder) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'version'), version);
  for (const locale of ['zh-CN', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stand-in');
  if (platform === 'linux') writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  if (platform === 'win') writeFileSync(join(folder, 'electron.exe'), windowsProgram());
  else writeFileSync(join(folder, 'electron'), fuseWire, { mode: 0o755 });
  return folder;
}
