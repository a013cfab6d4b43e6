import type { LinkRefusal } from '#electron/values/host-link.ts';

/** Why the page has no line to the core, or a file did not pass over it. */
export type ProblemKind =
  | LinkRefusal
  | 'link-missing'
  | 'session'
  | 'locked'
  | 'gone'
  | 'too-large'
  | 'file-gone'
  | 'broken';

/** A problem's words: what happened, and what to do. */
export type ProblemWords = { title: string; remedy: string };

const again = '请回到启动履职台的窗口按回车键，用新给出的地址打开。';

const words: Record<ProblemKind, ProblemWords> = {
  'link-missing': {
    title: '还没有打开履职台',
    remedy: '请用启动时给出的完整地址打开本页，不要只输入前半段。',
  },
  'link-unknown': { title: '这个地址无效', remedy: `地址可能没有复制完整，或履职台已经重新启动。${again}` },
  'link-used': { title: '这个地址已经用过', remedy: `每个地址只能打开一次。${again}` },
  'link-expired': { title: '这个地址已经过期', remedy: `地址只在 60 秒内有效。${again}` },
  session: { title: '本次使用已经结束', remedy: `已保存的内容不受影响。${again}` },
  locked: { title: '保险库已锁定', remedy: '请输入密码重新打开，再试一次。' },
  gone: { title: '履职台已经关闭', remedy: '已保存的内容不受影响。请重新启动履职台，再用新的地址打开。' },
  'too-large': { title: '文件太大', remedy: '单个文件不能超过 50 MB，请拆分后再导入。' },
  broken: { title: '没有完成', remedy: '请再试一次。' },
  'file-gone': { title: '这个文件已经取走', remedy: '请再生成一次，然后保存。' },
};

/** Thrown by the page's line to its host; a screen shows `words`. */
export class HostProblem extends Error {
  readonly kind: ProblemKind;
  readonly words: ProblemWords;

  constructor(kind: ProblemKind) {
    super(words[kind].title);
    this.name = 'HostProblem';
    this.kind = kind;
    this.words = words[kind];
  }
}

/** The problem that a refusal header of the browser host names, or undefined for an answer of the core. */
export function problemOf(denial: string | null): HostProblem | undefined {
  return denial !== null && denial in words ? new HostProblem(denial as ProblemKind) : undefined;
}
