import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fuses } from './fuses.mjs';
import { root } from './setup.mjs';

/**
 * electron-builder's hook. The fuses are flipped here and not by `electronFuses`, which would come after this and look for
 * the runtime where the Linux starter then stands.
 */
export default async function afterPack(context) {
  mustHoldOneBinding(context.packager.getResourcesDir(context.appOutDir));
  await context.packager.addElectronFuses(context, fuses);
  if (context.electronPlatformName !== 'linux') return;
  const name = context.packager.executableName;
  const starter = join(context.appOutDir, name);
  renameSync(starter, `${starter}.bin`);
  copyFileSync(join(root, 'scripts', 'linux', 'start.sh'), starter);
  chmodSync(starter, 0o755);
  const sandbox = join(context.appOutDir, 'chrome-sandbox');
  if (existsSync(sandbox)) chmodSync(sandbox, 0o755);
}

/** A package without its database binding, or with another system's, would only be found out on the customer's machine. */
function mustHoldOneBinding(resources) {
  const library = join('node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds');
  const folder = join(resources, 'app.asar.unpacked', library);
  const found = existsSync(folder) ? readdirSync(folder) : [];
  if (found.length !== 1) throw new Error(`packed database bindings: ${found.join(', ') || 'none'}`);
}
