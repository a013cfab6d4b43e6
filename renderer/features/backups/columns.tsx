import type { z } from 'zod';
import type { backupRowSchema } from '#features/backups/contract.ts';
import { atWords } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';

/** One backup as the core lists it. */
export type BackupRow = z.infer<typeof backupRowSchema>;

/** A file's size in megabytes, never less than 0.1. */
export const sizeWords = (bytes: number): string => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;

/** 3月6日 14:20 of a backup, or its file's name where the time cannot be read. */
export const whenWords = ({ takenAt, name }: BackupRow, year: number): string =>
  takenAt === '' ? name : atWords(takenAt, year);

/** What a list of backups shows of each. */
export const backupColumns = (year: number): ListColumn<BackupRow>[] => [
  { key: 'takenAt', title: '时间', width: 9.5, text: (row) => whenWords(row, year) },
  { key: 'reason', title: '缘由', width: 5, text: ({ reason }) => reason || '—' },
  { key: 'machine', title: '电脑', width: 7, text: ({ machine }) => machine || '—' },
  { key: 'size', title: '大小', width: 5, text: ({ bytes }) => sizeWords(bytes) },
];
