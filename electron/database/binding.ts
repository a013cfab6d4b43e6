import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';

const require = createRequire(import.meta.url);

/** Loads a native module by its path; throws what the system's loader says. */
export type Load = (path: string) => unknown;

/** Where the published package keeps the binding of this system and processor. */
const bindingHere = () =>
  join(
    dirname(require.resolve('better-sqlite3-multiple-ciphers/package.json')),
    'prebuilds',
    `${process.platform}-${process.arch}.node`,
  );

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Refuses, in words and before anything is opened, a machine on which the database's native part cannot be loaded. */
export function mustLoadBinding(load: Load = require): void {
  try {
    load(bindingHere());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const newer = /GLIBC(?:XX)?_([\d.]+)' not found/.exec(said)?.[0]?.replace("' not found", '');
    if (newer !== undefined)
      throw new Refusal({
        code: 'machine-too-old',
        message: `这台电脑的系统太旧，数据库组件装不上（要求 ${newer}）。`,
        remedy: '请改用为统信 UOS 20、麒麟 V10 做的安装包；再旧的系统请先升级。',
      });
    if (codeOf(error) === 'MODULE_NOT_FOUND')
      throw new Refusal({
        code: 'machine-unknown',
        message: `没有适合这台电脑（${process.platform}-${process.arch}）的数据库组件。`,
        remedy: '请核对安装包是否与电脑的处理器相符，见《安装》。',
      });
    throw new Refusal({
      code: 'binding-not-loaded',
      message: `数据库组件没有装上：${said}`,
      remedy: '请重新安装履职台；如果杀毒软件拦下了文件，请先放行。保险库不受影响。',
    });
  }
}
