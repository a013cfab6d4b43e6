import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { percentText } from '#electron/values/share.ts';

function shares(values: string[], words: string[], without: string): Row[] {
  const named = values.map((value) => value || without);
  const present = [...new Set([...words, ...named])].filter((word) => named.includes(word));
  return present.map((word) => {
    const count = named.filter((one) => one === word).length;
    return { 名称: word, 件数: count, 占比: percentText({ count, of: named.length }) };
  });
}

/** Opinions by topic and by how they came in, in the practice's order, what did not occur left out. */
export const opinionKinds = (
  opinions: readonly { category: string; source: string }[],
  words: { topics: string[]; channels: string[] },
): TemplateData => ({
  fields: {},
  tables: {
    意见类别: shares(
      opinions.map(({ category }) => category),
      words.topics,
      '未分类',
    ),
    意见来源: shares(
      opinions.map(({ source }) => source),
      words.channels,
      '来源未登记',
    ),
  },
});
