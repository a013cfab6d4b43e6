import { spawnSync } from 'node:child_process';
import { extname, join } from 'node:path';
import { deskLine } from './desk-line.ts';

const args = process.argv.slice(2);

if (args[0] === 'serve' && !args.includes('--help')) {
  // beside this file, among the sources as in the bundle
  const program = join(import.meta.dirname, `serve${extname(import.meta.filename)}`);
  const { status } = spawnSync(process.execPath, [program, ...args.slice(1)], { stdio: 'inherit' });
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
