import type { DeskCommand } from './command.ts';
import { textOption } from './command.ts';
import { passwordFrom } from './password-file.ts';

/** Makes a vault and prints its recovery code. */
export const init: DeskCommand = {
  name: 'init',
  summary: '建立保险库，打印恢复码',
  usage: '--vault 目录 --township 乡镇 --county 县 --password-file 文件 [--practice 做法]',
  options: {
    township: { type: 'string', required: true, help: '乡镇名称，如 清溪镇' },
    county: { type: 'string', required: true, help: '所属县（市、区），如 云岭县' },
    practice: { type: 'string', help: '做法，默认 general（通用）' },
  },
  opens: false,
  async run(call) {
    const { recoveryCode } = await call.client.vault.create({
      township: textOption(call, 'township'),
      county: textOption(call, 'county'),
      password: passwordFrom(textOption(call, 'password-file')),
      ...(typeof call.options.practice === 'string' && { practice: call.options.practice }),
    });
    return { json: { vault: call.options.vault, recoveryCode }, text: recoveryCode };
  },
};
