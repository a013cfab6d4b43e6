/** Shortest password that is taken, in characters. */
export const shortestPassword = 10;

const common = ['password', '1234567890', 'qwertyuiop', 'admin', 'abc123'];

/**
 * Why a password is too weak, in sentences; empty when it will do (≥ 10 characters, not digits alone, not one character
 * repeated). Measured: six digits fall in hours to someone who has the file; ten mixed characters do not.
 */
export function passwordAdvice(password: string): string[] {
  const text = password.normalize('NFKC');
  const advice: string[] = [];
  if (text.length < shortestPassword)
    advice.push(`密码至少 ${shortestPassword} 位，现在是 ${text.length} 位。`);
  if (/^\d*$/.test(text)) advice.push('不要只用数字：纯数字密码几小时就能被猜出。');
  if (text.length > 0 && new Set(text).size < 4) advice.push('不同的字太少，请换一句自己记得住的话。');
  if (common.some((word) => text.toLowerCase().includes(word)))
    advice.push('这是最常被猜的密码之一，请换一个。');
  return advice;
}
