import type { Content } from '#features/official-documents/schema/content.ts';

/** Where something stands in a text: names and places, from the outside in. */
export type Path = readonly (string | number)[];

/** One thing of a text that can be changed, in reading order. */
export type Item =
  | {
      kind: 'field';
      path: Path;
      label: string;
      value: string;
      long: boolean;
      /** Stands in a list, so that it can be taken out and another put after it. */
      member?: { list: Path; at: number };
    }
  | { kind: 'rows'; path: Path; label: string; heads: string[]; rows: string[][] };

type Block = Extract<Content, { kind: 'plain' }>['body'][number];
type FormPart = Pick<Extract<Content, { kind: 'form' }>, 'title' | 'facts' | 'rows' | 'foot'>;

const field = (path: Path, label: string, value: string | undefined, long = false): Item[] =>
  value === undefined ? [] : [{ kind: 'field', path, label, value, long }];

const member = (list: Path, at: number, label: string, value: string, last: Path = []): Item => ({
  kind: 'field',
  path: [...list, at, ...last],
  label,
  value,
  long: true,
  member: { list, at },
});

const levels = ['一级标题', '二级标题', '三级标题', '四级标题'];

const blocksOf = (list: Path, blocks: Block[]): Item[] =>
  blocks.flatMap((block, at): Item[] => {
    if (block.kind === 'paragraph') return [member(list, at, '段落', block.text, ['text'])];
    if (block.kind === 'heading')
      return [
        member(list, at, levels[block.level - 1] ?? '标题', block.text, ['text']),
        ...field([...list, at, 'runOn'], '标题后的正文', block.runOn, true),
      ];
    const heads = block.columns.map(({ title }) => title);
    return [
      ...field([...list, at, 'caption'], '表题', block.caption),
      { kind: 'rows', path: [...list, at, 'rows'], label: block.caption ?? '表', heads, rows: block.rows },
    ];
  });

const linesOf = (list: Path, lines: string[] | undefined, label: string): Item[] =>
  (lines ?? []).map((line, at) => member(list, at, label, line));

/** A form's cells, each by the label before it; labels themselves stay. */
function formOf(at: Path, part: FormPart): Item[] {
  let label = '';
  const cells = part.rows.flatMap(({ cells: row }, line) =>
    row.flatMap((cell, place): Item[] => {
      if ('label' in cell) {
        label = cell.label;
        return [];
      }
      return field([...at, 'rows', line, 'cells', place, 'text'], label || '内容', cell.text, true);
    }),
  );
  return [
    ...field([...at, 'title'], '标题', part.title),
    ...field([...at, 'facts', 'left'], '表上左侧', part.facts?.left),
    ...field([...at, 'facts', 'right'], '表上右侧', part.facts?.right),
    ...cells,
    ...linesOf([...at, 'foot'], part.foot, '表下文字'),
  ];
}

function textOf(
  content: Exclude<Content, { kind: 'form' | 'ballot' | 'certificate' | 'wall-sheet' }>,
): Item[] {
  const { annexes = [] } = content;
  const attendance = content.kind === 'minutes' ? content.attendance : undefined;
  const edition = content.kind === 'letter' ? undefined : content.edition;
  const signature = content.kind === 'minutes' ? undefined : content.signature;
  return [
    ...(content.kind === 'letter' ? field(['classification'], '分类', content.classification) : []),
    ...field(['title'], '标题', content.title),
    ...(content.kind === 'plain' ? linesOf(['subtitle'], content.subtitle, '标题下一行') : []),
    ...field(['addressees'], '主送机关', content.addressees),
    ...blocksOf(['body'], content.body),
    ...(signature && signature.form !== 'stamp' ? field(['signature', 'body'], '署名', signature.body) : []),
    ...field(['note'], '附注', content.note),
    ...field(['attendance', 'present'], '出席', attendance?.present, true),
    ...field(['attendance', 'absent'], '请假', attendance?.absent, true),
    ...field(['attendance', 'observers'], '列席', attendance?.observers, true),
    ...annexes.flatMap((annex, at) => [
      ...field(['annexes', at, 'title'], `附件${annexes.length === 1 ? '' : at + 1}标题`, annex.title),
      ...blocksOf(['annexes', at, 'body'], annex.body),
    ]),
    ...(content.kind === 'letter' ? field(['copyTo'], '抄送', content.copyTo) : []),
    ...field(['edition', 'copyTo'], '抄送', edition?.copyTo),
    ...field(['edition', 'printer'], '印发机关', edition?.printer),
  ];
}

/** Everything of a text that can be changed, in the order in which it is read; number and day are kept apart from it. */
export function itemsOf(content: Content): Item[] {
  switch (content.kind) {
    case 'form':
      return [...formOf([], content), ...(content.receipt ? formOf(['receipt'], content.receipt) : [])];
    case 'ballot':
      return [
        ...field(['title'], '标题', content.title),
        ...field(['occasion'], '时间地点', content.occasion),
        ...content.lines.flatMap(({ name, note }, at) => [
          member(['lines'], at, content.subject, name, ['name']),
          ...field(['lines', at, 'note'], '说明', note),
        ]),
        ...linesOf(['instructions'], content.instructions, '填写说明'),
        ...field(['sealed'], '署名', content.sealed),
      ];
    case 'certificate':
      return [
        ...field(['title'], '标题', content.title),
        ...field(['recipient'], '受证人', content.recipient),
        ...linesOf(['body'], content.body, '段落'),
        ...field(['issuer'], '署名', content.issuer),
      ];
    case 'wall-sheet':
      return [...field(['title'], '标题', content.title), ...linesOf(['foot'], content.foot, '表下文字')];
    default:
      return textOf(content);
  }
}

type Json = string | number | boolean | undefined | null | Json[] | { [name: string]: Json };

function changed(node: Json, path: Path, change: (old: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change(node);
  if (Array.isArray(node))
    return node.map((value, at) => (at === step ? changed(value, rest, change) : value));
  const holder = node as { [name: string]: Json };
  return { ...holder, [step]: changed(holder[step], rest, change) };
}

const at = (content: Content, path: Path, change: (old: Json) => Json): Content =>
  changed(content as unknown as Json, path, change) as unknown as Content;

/** The text with one field or table otherwise. */
export const withValue = (content: Content, path: Path, value: string | string[][]): Content =>
  at(content, path, () => value);

/** The text without one element of a list. */
export const without = (content: Content, list: Path, place: number): Content =>
  at(content, list, (old) => (old as Json[]).toSpliced(place, 1));

/** The text with an empty element after one of a list, of the kind that list holds. */
export const withAnother = (content: Content, list: Path, place: number): Content =>
  at(content, list, (old) => {
    const elements = old as Json[];
    const like = elements[place];
    const fresh: Json =
      typeof like === 'string'
        ? ''
        : like && typeof like === 'object' && 'kind' in like
          ? { kind: 'paragraph', text: '' }
          : { name: '' };
    return elements.toSpliced(place + 1, 0, fresh);
  });
