import { answer } from '#electron/threads/answer.ts';
import type { OwnTemplateData } from './data.ts';
import { fillOwnTemplate } from './fill.ts';
import { inspectTemplate } from './inspect.ts';

/** One template to read, or with data to fill. */
export type TemplateJob = { bytes: Uint8Array; fileName: string; data?: OwnTemplateData };

answer(({ bytes, fileName, data }: TemplateJob) =>
  data ? fillOwnTemplate(bytes, data, fileName) : inspectTemplate(bytes, fileName),
);
