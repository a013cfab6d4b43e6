import type { DeskCommand } from './command.ts';

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - widthOf(text)));

const ofVault: [string, string][] = [
  ['--vault', '保险库所在目录'],
  ['--password-file', '密码文件，第一行为密码'],
];
const ofAll: [string, string][] = [
  ['--json', '以 JSON 打印结果'],
  ['--help', '显示本说明'],
];

const columns = (rows: [string, string][]) =>
  rows.map(([left, right]) => `  ${padded(left, 20)}${right}`).join('\n');

/** The help of one command. */
export function helpOf(command: DeskCommand): string {
  const own = Object.entries(command.options).map(([name, option]): [string, string] => [
    `--${name}`,
    option.help,
  ]);
  return [
    `desk ${command.name}：${command.summary}`,
    `用法：npm run -s desk -- ${command.name} ${command.usage}`,
    columns([...own, ...(command.vault === false ? [] : ofVault), ...ofAll]),
    `退出码：0 完成，1 ${command.vault === false ? '有违反规定之处或未执行' : '未执行'}（原因在标准错误），2 用法不对`,
  ].join('\n');
}

/** The list of commands. */
export function overview(commands: DeskCommand[]): string {
  return [
    '履职台命令行',
    columns(commands.map(({ name, summary }): [string, string] => [name, summary])),
    '每个命令都可加 --help 查看用法',
  ].join('\n');
}
