import { deskLine } from './desk-line.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';

keepFilesPrivate();

const args = process.argv.slice(2);

if (args[0] === 'serve' && !args.includes('--help')) {
  // in this very process: a signal to `desk serve` is one to the host
  process.argv.splice(2, 1);
  await import('./serve.ts');
} else {
  const result = await deskLine(args);
  // whoever reads the output may stop early (desk … | head): that is no fault
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  if (result.out !== '') process.stdout.write(`${result.out}\n`);
  if (result.err !== '') process.stderr.write(`${result.err}\n`);
  process.exitCode = result.code;
}
