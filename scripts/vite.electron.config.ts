import { join } from 'node:path';
import { defineConfig } from 'vite';

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
};

/**
 * Main, core, serve and desk as ES modules that load their libraries from node_modules; `--mode preload` makes the
 * preload one CommonJS file, because a sandboxed preload can be no module and load nothing.
 */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
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
            external: ['electron'],
            input: { preload: join(root, 'electron', 'preload.ts') },
            output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
          }
        : {
            external: ['electron'],
            input: entries,
            output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
          },
  },
  ssr: mode === 'preload' ? { noExternal: true, external: ['electron'] } : {},
}));
