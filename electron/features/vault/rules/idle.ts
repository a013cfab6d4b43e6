/** Minutes without any call or input after which the vault locks by itself. */
export const idleMinutes = 10;

/** Why the vault locked by itself. */
export type LockCause = 'idle' | 'machine';

/** What the door says of a vault that locked by itself. */
export const lockWords = (cause: LockCause, minutes: number = idleMinutes): string =>
  cause === 'idle' ? `因 ${minutes} 分钟无操作已锁定。` : '电脑休眠或锁屏，保险库随之锁定。';
