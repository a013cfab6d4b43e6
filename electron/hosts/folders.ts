import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder upwards that holds package.json: the same from the sources and from the built bundle. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}

/** Where the product keeps what it ships: practices, templates and the built page. */
export function productFolders(root: string = projectRoot()): { resources: string; renderer: string } {
  return { resources: join(root, 'resources'), renderer: join(root, 'out', 'renderer') };
}

/**
 * The vault's folder where nobody named one: local application data, which neither roams nor lies in a synchronised
 * folder, and the same for every host of one login.
 */
export function defaultVault(
  platform: NodeJS.Platform,
  home: string,
  environment: Record<string, string | undefined>,
): string {
  const data =
    platform === 'win32'
      ? (environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (environment.XDG_DATA_HOME ?? join(home, '.local', 'share'));
  return join(data, 'congress-desk', 'vault');
}
