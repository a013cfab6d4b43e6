import { SMALL_CHARACTER } from '../profile.ts';
import { element, NAMESPACES, part } from '../xml.ts';
import { numberDistance } from './layout.ts';
import type { ChangedParts } from './mend-traces.ts';
import type { Model } from './model.ts';
import { linksOf, linksPath, type Source } from './read.ts';
import { emptyElement, SECTION_PROPERTIES, SETTINGS, type Splice, spliced, withChildren } from './splice.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const look = element(
  'w:rPr',
  {},
  emptyElement('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': '宋体',
    'w:hAnsi': '宋体',
    'w:eastAsia': '宋体',
  }),
  '<w:sz w:val="28"/><w:szCs w:val="28"/>',
);
const run = (content: string) => element('w:r', {}, look, content);
const words = (text: string) => run(element('w:t', { 'xml:space': 'preserve' }, text));
const mark = (kind: string) => run(emptyElement('w:fldChar', { 'w:fldCharType': kind }));

/** A foot with the page number on its outer side, one character in, whatever styles the document has. */
function footPart(side: 'odd' | 'even'): string {
  const [edge, other] = side === 'odd' ? ['right', 'left'] : ['left', 'right'];
  const properties = element(
    'w:pPr',
    {},
    emptyElement('w:spacing', {
      'w:before': 0,
      'w:after': 0,
      'w:line': SMALL_CHARACTER,
      'w:lineRule': 'exact',
    }),
    emptyElement('w:ind', { [`w:${other}`]: 0, [`w:${edge}`]: SMALL_CHARACTER, 'w:firstLine': 0 }),
    emptyElement('w:jc', { 'w:val': edge }),
  );
  const field = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
  const number = [words('— '), mark('begin'), field, mark('separate'), words('1'), mark('end'), words(' —')];
  return part(element('w:ftr', NAMESPACES, element('w:p', {}, properties, ...number)));
}

/** A path or id that nothing has yet. */
function unused(taken: (name: string) => boolean, name: (count: number) => string): string {
  let count = 1;
  while (taken(name(count))) count += 1;
  return name(count);
}

const append = (source: string, root: XmlNode, ...children: string[]) =>
  root.openEnd === root.end
    ? spliced(source, [
        {
          start: root.end - 2,
          end: root.end,
          text: `>${children.join('')}</${/^<([^\s/>]+)/.exec(source.slice(root.start))?.[1]}>`,
        },
      ])
    : spliced(source, [{ start: root.closeStart, end: root.closeStart, text: children.join('') }]);

function sectionWithFeet(
  source: string,
  node: XmlNode,
  ids: { odd: string; even: string },
  bottom: number,
): Splice {
  const declared = source.includes('xmlns:r=') ? {} : { 'xmlns:r': RELATIONSHIPS };
  const reference = (kind: 'footer' | 'header', type: string, id: string) =>
    emptyElement(`w:${kind}Reference`, { ...declared, 'w:type': type, 'r:id': id });
  const headers = node.children.filter(({ name }) => name === 'w:headerReference');
  const usual = headers.find(({ attributes }) => (attributes['w:type'] ?? 'default') === 'default');
  const even = headers.some(({ attributes }) => attributes['w:type'] === 'even');
  // With odd and even pages told apart, even ones would lose the header they shared.
  const shared = usual && !even ? reference('header', 'even', usual.attributes['r:id'] ?? '') : '';
  const kept = headers.map(({ start, end }) => source.slice(start, end)).join('');
  const margins = childOf(node, 'w:pgMar');
  const footer = Math.max(0, bottom - numberDistance({ bottom }) - SMALL_CHARACTER / 2);
  const set = new Map<string, string | undefined>([
    ['w:headerReference', kept + shared || undefined],
    ['w:footerReference', reference('footer', 'default', ids.odd) + reference('footer', 'even', ids.even)],
    ['w:titlePg', undefined],
    ['w:pgMar', emptyElement('w:pgMar', { ...margins?.attributes, 'w:footer': footer })],
  ]);
  return { start: node.start, end: node.end, text: withChildren(source, node, SECTION_PROPERTIES, set) };
}

/** Sets page numbers anew by GB/T 9704-2012 7.5: two feet, told apart for odd and even pages, on every section. */
export function setFeet(model: Model, source: Source): ChangedParts {
  const changed: ChangedParts = new Map();
  const partAt = (path: string) => source.xml.get(path);
  const folder = source.body.replace(/[^/]*$/, '');
  const links = linksOf(source, source.body);
  const relationsPath = linksPath(source.body);
  const relations = partAt(relationsPath);
  const types = partAt('[Content_Types].xml');
  const body = partAt(source.body);
  if (!relations || !types || !body) return changed;

  const added: { path: string; id: string; kind: string; type: string }[] = [];
  const add = (kind: string, type: string, name: (count: number) => string, content: string) => {
    const path =
      folder + unused((file) => source.parts.has(folder + file) || changed.has(folder + file), name);
    const id = unused(
      (candidate) =>
        links.some((link) => link.id === candidate) || added.some((other) => other.id === candidate),
      (count) => `rIdFoot${count}`,
    );
    added.push({ path, id, kind, type });
    changed.set(path, content);
    return id;
  };
  const foot = (side: 'odd' | 'even') =>
    add('footer', `${WORD}.footer+xml`, (count) => `footer${count}.xml`, footPart(side));
  const ids = { odd: foot('odd'), even: foot('even') };

  const settings = source.settings === undefined ? undefined : partAt(source.settings);
  const on = new Map([['w:evenAndOddHeaders', '<w:evenAndOddHeaders/>']]);
  if (!settings) {
    const made = part(element('w:settings', NAMESPACES, '<w:evenAndOddHeaders/>'));
    add('settings', `${WORD}.settings+xml`, (count) => `settings${count === 1 ? '' : count}.xml`, made);
  } else if (source.settings !== undefined && !model.oddAndEven) {
    const { source: text, root } = settings;
    const whole = { start: root.start, end: root.end, text: withChildren(text, root, SETTINGS, on) };
    changed.set(source.settings, spliced(text, [whole]));
  }

  const feet = source.sections.map((node, index) =>
    sectionWithFeet(body.source, node, ids, model.sections[index]?.margins.bottom ?? 0),
  );
  changed.set(source.body, spliced(body.source, feet));
  changed.set(
    relationsPath,
    append(
      relations.source,
      relations.root,
      ...added.map(({ id, kind, path }) =>
        emptyElement('Relationship', {
          Id: id,
          Type: `${RELATIONSHIPS}/${kind}`,
          Target: path.slice(folder.length),
        }),
      ),
    ),
  );
  changed.set(
    '[Content_Types].xml',
    append(
      types.source,
      types.root,
      ...added.map(({ path, type }) => emptyElement('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  );
  return changed;
}
