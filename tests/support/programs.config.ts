import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { external, programs } from '../../scripts/programs.ts';

const root = join(import.meta.dirname, '..', '..');
const children = join(root, 'tests', 'faults', 'children');

/** The programs of the product, and those that tests kill, starve or trace; built into the folder that `--outDir` names. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    target: 'node24',
    ssr: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external,
      input: {
        ...programs,
        ...Object.fromEntries(
          readdirSync(children).map((file) => [`child-${basename(file, '.ts')}`, join(children, file)]),
        ),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external },
});
