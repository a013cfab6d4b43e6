import { parseArgs } from 'node:util';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { type DeskCall, type DeskCommand, textOption, UsageError } from './command.ts';
import { helpOf, overview } from './help.ts';
import { passwordFrom } from './password-file.ts';
import { reasonOf } from './reason.ts';

/** What a finished `desk` leaves behind: its exit code (0 done, 1 refused, 2 wrong usage) and what it prints. */
export type DeskResult = { code: 0 | 1 | 2; out: string; err: string };

type Opened = Pick<DeskCall, 'client' | 'put' | 'take'> & { close: () => Promise<void> };

const common = {
  vault: { type: 'string' },
  'password-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const sentences = ({ message, details = [], remedy = '' }: RefusalReason) =>
  [`未执行：${message}`, ...details.map((detail) => `  ${detail}`), remedy]
    .filter((line) => line !== '')
    .join('\n');

function parse(command: DeskCommand, args: string[]) {
  try {
    return parseArgs({ args, options: { ...command.options, ...common }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function perform(
  command: DeskCommand,
  args: string[],
  open: (vault: string) => Opened,
): Promise<DeskResult> {
  const { values, positionals } = parse(command, args);
  if (values.help) return { code: 0, out: helpOf(command), err: '' };
  const options = values as DeskCall['options'];
  const call = { options, files: positionals } as DeskCall;
  const { json, text, code = 0, err = '' } = await answered(command, call, open);
  const asJson = values.json && command.answers !== 'json';
  return asJson ? { code, out: JSON.stringify(json, null, 2), err: '' } : { code, out: text, err };
}

async function answered(command: DeskCommand, call: DeskCall, open: (vault: string) => Opened) {
  if (command.vault === false) return command.run(call);
  const opened = open(textOption(call, 'vault'));
  try {
    if (command.opens) {
      await opened.client.vault.unlock({ password: passwordFrom(textOption(call, 'password-file')) });
    }
    return await command.run({ ...call, ...opened });
  } finally {
    await opened.close();
  }
}

const isCalled = ({ name }: DeskCommand, args: string[]) =>
  name.split(' ').every((word, index) => args[index] === word);

/** A refused check still answers programs with what it found. */
const printedAnyway = (error: unknown, args: string[]) =>
  error instanceof Refusal && error.found !== undefined && args.includes('--json')
    ? JSON.stringify(error.found, null, 2)
    : '';

/** Runs one `desk` command line; refusals and wrong usage come back as exit codes with sentences, never as stack traces. */
export async function runDesk(
  commands: DeskCommand[],
  args: string[],
  open: (vault: string) => Opened,
): Promise<DeskResult> {
  const [name] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return {
      code: name === undefined ? 2 : 0,
      out: name === undefined ? '' : overview(commands),
      err: name === undefined ? overview(commands) : '',
    };
  }
  const command = commands.find((candidate) => isCalled(candidate, args));
  const family = commands.filter((candidate) => candidate.name.startsWith(`${name} `));
  if (!command && family.length > 0 && args.some((word) => word === '--help' || word === '-h'))
    return { code: 0, out: overview(family), err: '' };
  if (!command)
    return {
      code: 2,
      out: '',
      err: `没有命令“${args
        .slice(0, 2)
        .filter((word) => !word.startsWith('-'))
        .join(' ')}”。\n\n${overview(family.length > 0 ? family : commands)}`,
    };
  try {
    return await perform(command, args.slice(command.name.split(' ').length), open);
  } catch (error) {
    if (error instanceof UsageError)
      return { code: 2, out: '', err: `${error.message}\n\n${helpOf(command)}` };
    const reason = reasonOf(error);
    if (reason && command.answers === 'json') return { code: 1, out: '', err: JSON.stringify(reason) };
    if (reason) return { code: 1, out: printedAnyway(error, args), err: sentences(reason) };
    throw error;
  }
}
