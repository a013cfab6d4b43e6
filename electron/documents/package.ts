import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { escaped } from '#electron/values/xml-text.ts';
import type { RunningPart } from './frame.ts';
import type { Profile } from './profile.ts';
import { stylesPart } from './styles.ts';
import { element, NAMESPACES, part, valued } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relationships = (targets: [id: string, type: string, target: string][]) =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...targets.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
    ),
  );

const contentTypes = (running: RunningPart[]) =>
  part(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...[
        ['/word/document.xml', `${WORD}.document.main+xml`],
        ['/word/styles.xml', `${WORD}.styles+xml`],
        ['/word/settings.xml', `${WORD}.settings+xml`],
        ['/word/fontTable.xml', `${WORD}.fontTable+xml`],
        ...running.map(({ id, kind }) => [`/word/${id}.xml`, `${WORD}.${kind}+xml`] as const),
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ].map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
    ),
  );

const settings = part(
  element(
    'w:settings',
    NAMESPACES,
    element('w:zoom', { 'w:percent': 100 }),
    '<w:evenAndOddHeaders/>',
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  ),
);

/** The faces used, each with the one to take where it is not installed. */
function fontTable({ fonts: { latin, ...roles } }: Profile): string {
  const faces = Object.values(roles).map(({ name, wide }) =>
    element(
      'w:font',
      { 'w:name': name },
      name === wide ? undefined : valued('w:altName', wide),
      valued('w:charset', '86'),
      valued('w:family', 'auto'),
      valued('w:pitch', 'default'),
    ),
  );
  return part(
    element(
      'w:fonts',
      NAMESPACES,
      ...faces,
      element('w:font', { 'w:name': latin }, valued('w:charset', '00')),
    ),
  );
}

/** What a file says of itself: title, issuing body, and the day it is of. */
export type About = { title: string; issuer: string; on?: PlainDate | undefined };

/** A day as the properties write one; at midnight of UTC it is the same day in China. */
const dayElement = (name: string, on: PlainDate) =>
  element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${on}T00:00:00Z`);

const coreProperties = ({ title, issuer, on }: About) =>
  part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escaped(title)),
      element('dc:creator', {}, escaped(issuer)),
      ...(on === undefined ? [] : ['created', 'modified'].map((name) => dayElement(name, on))),
    ),
  );

/** A fixed moment, so that the same document gives the same bytes. */
const MOMENT = new Date(2000, 0, 1);

/** Puts a document's body into a `.docx` file; equal input gives equal bytes. */
export function packDocument(
  { body, parts: running }: { body: string; parts: RunningPart[] },
  about: About,
  profile: Profile,
): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(running),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(about),
    'word/_rels/document.xml.rels': relationships([
      ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
      ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
      ['rIdFonts', `${OFFICE}/fontTable`, 'fontTable.xml'],
      ...running.map(({ id, kind }): [string, string, string] => [id, `${OFFICE}/${kind}`, `${id}.xml`]),
    ]),
    'word/document.xml': part(element('w:document', NAMESPACES, element('w:body', {}, body))),
    'word/styles.xml': stylesPart(profile),
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable(profile),
    ...Object.fromEntries(running.map(({ id, xml }) => [`word/${id}.xml`, xml])),
  };
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = [strToU8(xml), { mtime: MOMENT }];
  return zipSync(files, { level: 6 });
}
