import { safeFileName, splitExtension } from '#electron/values/file-name.ts';

/** What a mended copy is called, without an extension: 通知（已改）, and 通知（已改2） where that was checked; never the original's name. */
export function mendedName(original: string): string {
  const { stem } = splitExtension(original);
  const [, base = stem, count] = /^(.*)（已改(\d*)）$/.exec(stem) ?? [];
  const mark = count === undefined ? '（已改）' : `（已改${Number(count || 1) + 1}）`;
  return `${safeFileName(base, `${mark}.docx`)}`.replace(/\.docx$/, '');
}
