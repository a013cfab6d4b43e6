import { join } from 'node:path';
import { defineConfig } from 'vite';
import { notePackages } from './note-packages.ts';
import { external, programs } from './programs.ts';

const root = join(import.meta.dirname, '..');
/**
 * Main, core, serve and desk as ES modules with their libraries inside, but for the database's; `--mode preload` makes the
 * preload one CommonJS file, because a sandboxed preload can be no module and load nothing.
 */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  plugins: [notePackages(mode === 'preload' ? 'preload' : 'programs')],
  build: {
    outDir: join(root, 'out', 'main'),
    emptyOutDir: mode !== 'preload',
    target: 'node24',
    ssr: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions:
      mode === 'preload'
        ? {
            external,
            input: { preload: join(root, 'electron', 'preload.ts') },
            output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
          }
        : {
            external,
            input: programs,
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
          },
  },
  ssr: { noExternal: true, external },
}));
