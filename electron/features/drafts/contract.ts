import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema } from '../../text-schema.ts';
import { stationDesk } from '../../values/askers.ts';

const key = z.object({ form: idSchema });

/** Forms begun and not yet saved, kept encrypted so that a closed window or a power cut loses nothing. */
export const draftsContract = {
  find: query('查看草稿', { roles: stationDesk })
    .input(key)
    .output(z.object({ content: z.string(), savedAt: z.string() }).optional()),
  keep: command('保存草稿', { roles: stationDesk, manner: 'unlogged' })
    .input(key.extend({ content: z.string().max(100_000, '草稿太长，请先保存') }))
    .output(z.object({ savedAt: z.string() })),
  drop: command('删除草稿', { roles: stationDesk, manner: 'unlogged' })
    .input(key)
    .output(z.object({ dropped: z.boolean() })),
};
