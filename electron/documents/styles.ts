import { type ParagraphLook, paragraphProperties } from './paragraph.ts';
import { type FontRole, type Profile, SMALL_CHARACTER } from './profile.ts';
import { element, flag, NAMESPACES, part, valued } from './xml.ts';

/** A named style an office may adjust afterwards in Word or WPS; size in half points, scale in percent. */
type Style = {
  id: StyleId;
  name: string;
  role: FontRole;
  size: number;
  scale?: number;
  color?: string;
  bold?: boolean;
  /** The role whose face also sets digits and letters; else they are in the Western face. */
  latin?: FontRole;
  look: ParagraphLook;
};

export type StyleId =
  | 'Normal'
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'RunInHeading1'
  | 'RunInHeading2'
  | 'RunInHeading3'
  | 'RunInHeading4'
  | 'Mark'
  | 'DocumentNumber'
  | 'Addressees'
  | 'AnnexNote'
  | 'IssuingBody'
  | 'DateOfIssue'
  | 'AnnexLabel'
  | 'Title'
  | 'Subtitle'
  | 'TableCaption'
  | 'TableHead'
  | 'TableText'
  | 'Edition'
  | 'FormTitle'
  | 'FormLabel'
  | 'FormText'
  | 'Certificate'
  | 'Footer'
  | 'WallTitle'
  | 'WallFacts'
  | 'WallHead'
  | 'WallText'
  | 'WallFoot';

/** The exact line of the organ mark in twips; its baseline lies at four fifths of it. */
export const MARK_LINE = 1200;
/** 45 points, in half points. */
export const MARK_SIZE = 90;

function styles({ line, titleLine, characterScale, thirdLevelBold }: Profile): Style[] {
  const firstLine = { firstLine: 2 };
  const heading = (level: 1 | 2 | 3 | 4, role: FontRole): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    role,
    size: 32,
    ...(role === 'hei' ? { latin: role } : {}),
    look: { keepNext: true, indent: firstLine, outline: level - 1 },
  });
  /** A heading that body text runs on in: it is in the navigation, and may part from the next paragraph. */
  const runIn = (level: 1 | 2 | 3 | 4): Style => ({
    id: `RunInHeading${level}`,
    name: `接排标题 ${level}`,
    role: 'fang',
    size: 32,
    look: { indent: firstLine, outline: level - 1 },
  });
  const ofBody = (id: StyleId, name: string, look: ParagraphLook): Style => ({
    id,
    name,
    role: 'fang',
    size: 32,
    look,
  });
  const small = (id: StyleId, name: string, role: FontRole, size: number, look: ParagraphLook): Style => ({
    id,
    name,
    role,
    size,
    scale: 100,
    look,
  });
  return [
    {
      id: 'Normal',
      name: 'Normal',
      role: 'fang',
      size: 32,
      scale: characterScale,
      look: { line, align: 'both' },
    },
    { id: 'BodyText', name: 'Body Text', role: 'fang', size: 32, look: { indent: firstLine } },
    heading(1, 'hei'),
    heading(2, 'kai'),
    { ...heading(3, 'fang'), bold: thirdLevelBold },
    heading(4, 'fang'),
    runIn(1),
    runIn(2),
    runIn(3),
    runIn(4),
    ofBody('DocumentNumber', '发文字号', { align: 'center' }),
    ofBody('Addressees', '主送机关', {}),
    ofBody('AnnexNote', '附件说明', { keepNext: true, align: 'left' }),
    ofBody('IssuingBody', '发文机关署名', { align: 'right' }),
    ofBody('DateOfIssue', '成文日期', { align: 'right' }),
    {
      id: 'Mark',
      name: '发文机关标志',
      role: 'title',
      size: MARK_SIZE,
      color: 'FF0000',
      latin: 'title',
      look: { line: MARK_LINE, align: 'center' },
    },
    { id: 'AnnexLabel', name: '附件标识', role: 'hei', size: 32, latin: 'hei', look: {} },
    { ...small('Title', 'Title', 'title', 44, { line: titleLine, align: 'center' }), latin: 'title' },
    { id: 'Subtitle', name: 'Subtitle', role: 'kai', size: 32, look: { line, align: 'center' } },
    small('TableCaption', '公文表题', 'hei', 28, { keepNext: true, line, align: 'center' }),
    small('TableHead', '公文表头', 'hei', 24, { line: 400, align: 'center' }),
    small('TableText', '公文表文', 'fang', 24, { line: 400, align: 'left' }),
    small('Edition', '版记', 'fang', 28, { line: 500, align: 'left' }),
    { ...small('FormTitle', '表单标题', 'title', 44, { line: 700, align: 'center' }), latin: 'title' },
    small('FormLabel', '表单栏目', 'hei', 24, { line: 400, align: 'center' }),
    small('FormText', '表单内容', 'fang', 24, { line: 400, align: 'left' }),
    small('Certificate', '证书正文', 'fang', 44, { line: 900, align: 'both' }),
    {
      ...small('Footer', 'footer', 'song', 28, { line: SMALL_CHARACTER, align: 'left' }),
      latin: 'song',
    },
    { ...small('WallTitle', '上墙标题', 'title', 84, { line: 1160, align: 'center' }), color: 'C00000' },
    small('WallFacts', '上墙要素', 'kai', 36, { line: 600, align: 'center' }),
    small('WallHead', '上墙表头', 'hei', 30, { line: 440, align: 'center' }),
    small('WallText', '上墙表文', 'fang', 30, { line: 440, align: 'left' }),
    small('WallFoot', '上墙落款', 'fang', 28, { line: 460, align: 'left' }),
  ];
}

const BUILT_IN = new Set<StyleId>([
  'Normal',
  'BodyText',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Title',
  'Subtitle',
  'Footer',
]);

function styleXml(
  { id, name, role, size, scale, color, bold, latin, look }: Style,
  { fonts }: Profile,
): string {
  const normal = id === 'Normal';
  const western = latin ? fonts[latin].name : fonts.latin;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': normal ? 1 : undefined,
      'w:customStyle': BUILT_IN.has(id) ? undefined : 1,
      'w:styleId': id,
    },
    valued('w:name', name),
    normal ? undefined : valued('w:basedOn', 'Normal'),
    '<w:qFormat/>',
    paragraphProperties(look),
    element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:ascii': western, 'w:hAnsi': western, 'w:eastAsia': fonts[role].name }),
      flag('w:b', bold),
      valued('w:color', color),
      valued('w:w', scale),
      valued('w:sz', size),
      valued('w:szCs', size),
    ),
  );
}

/** The styles part: every measure of a profile stands here once, under a name people can find. */
export function stylesPart(profile: Profile): string {
  const { fonts } = profile;
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', {
          'w:ascii': fonts.latin,
          'w:hAnsi': fonts.latin,
          'w:eastAsia': fonts.fang.name,
        }),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      ),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, valued('w:widowControl', 0), valued('w:snapToGrid', 0))),
  );
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>';
  const all = styles(profile).map((style) => styleXml(style, profile));
  return part(element('w:styles', NAMESPACES, defaults, ...all, table));
}
