import type { z } from 'zod';
import type { binEntrySchema } from '#features/bin/contract.ts';

/** One deletion that can be brought back. */
export type BinEntry = z.infer<typeof binEntrySchema>;

/** 接待登记 of 删除接待登记. */
export const whatWas = ({ title }: BinEntry) => title.replace(/^删除/, '');
