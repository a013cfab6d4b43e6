import { oldCopyDays } from '#features/backups/rules.ts';

/** Whether the last copy off this PC, so many days old or never made, is too old to be quiet about. */
export const copyIsOld = (days: number | undefined): boolean => days === undefined || days > oldCopyDays;
