import { childOf, valOf, type XmlNode } from './xml-tree.ts';

/** Properties merged from general to particular: the children of `w:pPr` or `w:rPr` by name, attributes merged where they add up. */
export type Properties = Map<string, XmlNode>;

const MERGED = new Set(['w:ind', 'w:spacing', 'w:rFonts', 'w:pBdr']);

/** Attributes that give way when a more particular level sets another of their group. */
const GROUPS = [
  ['w:firstLine', 'w:firstLineChars', 'w:hanging', 'w:hangingChars'],
  ['w:left', 'w:leftChars', 'w:start', 'w:startChars'],
  ['w:right', 'w:rightChars', 'w:end', 'w:endChars'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
];

function mergedAttributes(base: Record<string, string>, over: Record<string, string>) {
  const merged = { ...base };
  for (const group of GROUPS)
    if (group.some((name) => name in over)) for (const name of group) delete merged[name];
  return { ...merged, ...over };
}

/** Lays a level of properties over what stands below it. */
export function overlaid(base: Properties, level: { children: readonly XmlNode[] } | undefined): Properties {
  if (!level) return base;
  const result = new Map(base);
  for (const child of level.children) {
    const below = base.get(child.name);
    const sums = below && MERGED.has(child.name);
    result.set(
      child.name,
      sums
        ? {
            ...child,
            attributes: mergedAttributes(below.attributes, child.attributes),
            children: [
              ...below.children.filter(({ name }) => !child.children.some((own) => own.name === name)),
              ...child.children,
            ],
          }
        : child,
    );
  }
  return result;
}

/** What a style sets, its ancestors' settings included. */
export type Style = { paragraph: Properties; run: Properties; table: Properties; name: string };

/** The styles of a document by their ids, on top of its defaults. */
export type Styles = {
  defaults: { paragraph: Properties; run: Properties };
  paragraph: (id: string | undefined) => Style;
  character: (id: string | undefined) => Properties;
  table: (id: string | undefined) => Properties;
};

const NOTHING: Properties = new Map();

/** Reads the styles part; a document without one has no defaults. */
export function stylesOf(root: XmlNode | undefined): Styles {
  const byId = new Map<string, XmlNode>();
  let byDefault: string | undefined;
  let tableByDefault: string | undefined;
  for (const style of root?.children ?? []) {
    if (style.name !== 'w:style') continue;
    const { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault = '0' } = style.attributes;
    byId.set(id, style);
    if (!['1', 'true', 'on'].includes(isDefault)) continue;
    if (type === 'paragraph') byDefault = id;
    if (type === 'table') tableByDefault = id;
  }
  const docDefaults = childOf(root, 'w:docDefaults');
  const defaults = {
    paragraph: overlaid(NOTHING, childOf(childOf(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    run: overlaid(NOTHING, childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr')),
  };
  const known = new Map<string, Style>();

  function resolve(id: string | undefined, base: Style, seen: ReadonlySet<string>): Style {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || id === undefined || seen.has(id)) return base;
    const below = resolve(valOf(style, 'w:basedOn'), base, new Set([...seen, id]));
    return {
      paragraph: overlaid(below.paragraph, childOf(style, 'w:pPr')),
      run: overlaid(below.run, childOf(style, 'w:rPr')),
      table: overlaid(below.table, childOf(style, 'w:tblPr')),
      name: valOf(style, 'w:name') ?? id,
    };
  }

  const bare: Style = { ...defaults, table: NOTHING, name: '' };
  const empty: Style = { paragraph: NOTHING, run: NOTHING, table: NOTHING, name: '' };
  return {
    defaults,
    paragraph(id) {
      const own = id !== undefined && byId.has(id) ? id : byDefault;
      const key = own ?? '';
      const found = known.get(key) ?? resolve(own, bare, new Set());
      known.set(key, found);
      return found;
    },
    character: (id) => resolve(id, empty, new Set()).run,
    table: (id) => resolve(id ?? tableByDefault, empty, new Set()).table,
  };
}

/** The names that a theme gives its faces for East Asian text and for letters, by the theme attribute's value. */
export function themeFaces(root: XmlNode | undefined): (theme: string) => string {
  const scheme = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme');
  return (theme) => {
    const set = childOf(scheme, theme.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    if (!theme.endsWith('EastAsia')) return childOf(set, 'a:latin')?.attributes.typeface ?? '';
    const named = childOf(set, 'a:ea')?.attributes.typeface ?? '';
    const chinese = set?.children.find(({ attributes }) => attributes.script === 'Hans');
    return named || (chinese?.attributes.typeface ?? '');
  };
}
