import { join } from 'node:path';

const electron = join(import.meta.dirname, '..', 'electron');

/** Every program of the product that is bundled, by the name of its bundle. */
export const programs = {
  main: join(electron, 'main.ts'),
  core: join(electron, 'core.ts'),
  serve: join(electron, 'serve.ts'),
  desk: join(electron, 'desk.ts'),
  'check-worker': join(electron, 'database', 'check-worker.ts'),
  'read-worker': join(electron, 'sheets', 'read-worker.ts'),
  'document-worker': join(electron, 'documents', 'checker', 'document-worker.ts'),
  'template-worker': join(electron, 'documents', 'own-template', 'template-worker.ts'),
  'text-worker': join(electron, 'documents', 'free-text', 'text-worker.ts'),
};

/**
 * What stays outside the bundles: the runtime's own module, the one library with a native binding, and a library that is not
 * installed: unzipper, beneath exceljs, asks for it only where a workbook lies in Amazon's cloud.
 */
export const external = ['electron', 'better-sqlite3-multiple-ciphers', '@aws-sdk/client-s3'];
