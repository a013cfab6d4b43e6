import { z } from 'zod';
import { command, query } from '../../../procedure.ts';
import { desk } from '../../../values/askers.ts';
import { documentSettingsSchema } from '../schema/settings.ts';

const answer = z.object({
  settings: documentSettingsSchema,
  /** Sentences on where these settings leave GB/T 9704-2012. */
  departures: z.array(z.string()),
  /** Sentences on what this machine's fonts will stand in for. */
  faces: z.array(z.string()),
});

/** How the office's documents are set. */
export const settingsContract = {
  /** With settings given, what these would mean; else those in force. */
  settings: query('查看公文版式', { roles: desk })
    .input(z.object({ tried: documentSettingsSchema.optional() }))
    .output(answer),
  saveSettings: command('设置公文版式', { roles: desk }).input(documentSettingsSchema).output(answer),
};
