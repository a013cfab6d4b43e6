import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { deskLine } from './desk-line.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';

keepFilesPrivate();

const args = process.argv.slice(2);

if (args[0] === 'serve' && !args.includes('--help')) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'serve.ts'), ...args.slice(1)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const result = await deskLine(args);
// whoever reads the output may stop early (desk … | head): that is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (result.out !== '') process.stdout.write(`${result.out}\n`);
if (result.err !== '') process.stderr.write(`${result.err}\n`);
process.exitCode = result.code;
