import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = join(import.meta.dirname, '..', 'out', 'bundled');

/** The package folder that a module lies in, relative to node_modules; none for a module of ours. */
function packageOf(id: string): string[] {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '');
  const match = /node_modules\/((?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)\//.exec(path);
  return match?.[1] === undefined ? [] : [match[1]];
}

/** Writes down into out/bundled/`name`.json of which packages something is in a bundle; `licences.mjs` reads it. */
export function notePackages(name: string): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames,
      );
      mkdirSync(folder, { recursive: true });
      const found = [...new Set(ids.flatMap(packageOf))].sort();
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(found, null, 2));
    },
  };
}
