import { join } from 'node:path';
import { defineConfig } from 'vite';
import { notePackages } from './note-packages.ts';

const root = join(import.meta.dirname, '..');
const entries = {
  main: join(root, 'electron', 'main.ts'),
  core: join(root, 'electron', 'core.ts'),
  serve: join(root, 'electron', 'serve.ts'),
  desk: join(root, 'electron', 'desk.ts'),
  'check-worker': join(root, 'electron', 'database', 'check-worker.ts'),
  'read-worker': join(root, 'electron', 'sheets', 'read-worker.ts'),
  'document-worker': join(root, 'electron', 'documents', 'checker', 'document-worker.ts'),
  'template-worker': join(root, 'electron', 'documents', 'own-template', 'template-worker.ts'),
  'text-worker': join(root, 'electron', 'documents', 'free-text', 'text-worker.ts'),
};

/**
 * What stays outside the bundles: the runtime's own module, the one library with a native binding, and a library that is not
 * installed: unzipper, beneath exceljs, asks for it only where a workbook lies in Amazon's cloud.
 */
const external = ['electron', 'better-sqlite3-multiple-ciphers', '@aws-sdk/client-s3'];

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
            input: entries,
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
          },
  },
  ssr: { noExternal: true, external },
}));
