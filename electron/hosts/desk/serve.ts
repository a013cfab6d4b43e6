import { type DeskCommand, UsageError } from './command.ts';

/** Listed for its help; the entry hands it to the browser host, which stays up until it is stopped. */
export const serve: DeskCommand = {
  name: 'serve',
  summary: '在浏览器中使用（打印一次性地址）',
  usage: '[--vault 目录] [--open]',
  options: { open: { type: 'boolean', help: '有显示器时自动打开浏览器' } },
  opens: false,
  run: () => Promise.reject(new UsageError('serve 由命令行入口直接启动。')),
};
