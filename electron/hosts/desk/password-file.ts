import { readFileSync } from 'node:fs';
import { Refusal } from '#electron/values/refusal.ts';

/** The password kept in a file: its first line, without the line's end. */
export function passwordFrom(file: string): string {
  try {
    return (
      readFileSync(file, 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)[0] ?? ''
    ).trimEnd();
  } catch {
    throw new Refusal({
      code: 'password-file',
      message: `读不到密码文件 ${file}。`,
      remedy: '请检查路径；文件第一行应为密码。',
    });
  }
}
