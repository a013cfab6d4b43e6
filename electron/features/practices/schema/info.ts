import { z } from 'zod';
import { code, labelled, text } from '../../../settings/fields.ts';

/** `practice.json`: what the practice is called. */
export const practiceInfoSchema = labelled(
  '做法',
  z.strictObject({
    id: labelled('标识', code),
    name: labelled('名称', text),
    summary: labelled('说明', text),
  }),
);
