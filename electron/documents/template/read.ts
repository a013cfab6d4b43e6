import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { zhCN } from 'zod/locales';
import { Refusal } from '#electron/values/refusal.ts';
import { placeOf } from './places.ts';
import { type Template, templateSchema } from './schema.ts';

const localeError = zhCN().localeError;

/** Reads a template from parsed JSON; whatever is wrong is refused together, each fault with its file and field. */
export function parseTemplate(json: unknown, file: string): Template {
  const read = templateSchema.safeParse(json, { error: localeError });
  if (read.success) return read.data;
  throw new Refusal({
    code: 'template-invalid',
    message: `模板文件“${file}”不合要求，不能使用。`,
    remedy: '请按所列位置改正，或者从安装包中恢复这个模板文件。',
    details: read.error.issues.map((issue) => `${file}：${placeOf(issue.path)}：${issue.message}`),
  });
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Refusal({
      code: 'template-unreadable',
      message: `模板文件“${file}”不是完整的 JSON 文件。`,
      remedy: '请从安装包中恢复这个模板文件。',
    });
  }
}

/** The files of a folder of templates, sorted; templates of a kind stand together in a folder named for it. */
async function filesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.json')).sort();
}

async function readAt(folder: string, file: string): Promise<Template> {
  const name = basename(file);
  return parseTemplate(parseJson(await readFile(join(folder, file), 'utf8'), name), name);
}

/** A template with the group it stands in: notices, announcements, supervision, slips. */
export type GroupedTemplate = Template & { group: string };

/** Every template of a folder, group by group. */
export async function listTemplates(folder: string): Promise<GroupedTemplate[]> {
  const files = await filesIn(folder);
  return Promise.all(files.map(async (file) => ({ ...(await readAt(folder, file)), group: dirname(file) })));
}

/** The template `name` from a folder of templates; refused by name where there is none. */
export async function readTemplate(folder: string, name: string): Promise<Template> {
  const file = (await filesIn(folder)).find((candidate) => basename(candidate) === `${name}.json`);
  if (file === undefined)
    throw new Refusal({
      code: 'template-missing',
      message: `没有名为“${name}”的模板。`,
      remedy: '请在公文模板列表中另选一个。',
    });
  return readAt(folder, file);
}
