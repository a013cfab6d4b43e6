import { fieldsOf } from './fields.ts';
import { notDocument, unsafeDocument } from './refusals.ts';
import { descendants, type XmlNode, type XmlPart } from './xml-tree.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

/** Parts that carry programs. */
const PROGRAM =
  /(^|\/)(vbaProject|vbaData)|(^|\/)activeX\/|\.(exe|dll|com|scr|bat|cmd|js|jse|vbs|vbe|wsf|hta|lnk|ps1|docm|dotm|xlsm)$/i;

/** Relationships that bring a program or a foreign document in, wherever they point. */
const BRINGS: Record<string, string> = {
  vbaProject: '宏',
  wordVbaData: '宏',
  control: 'ActiveX 控件',
  aFChunk: '外来文档（altChunk）',
  attachedToolbars: '自带工具栏',
  subDocument: '子文档',
};

/** What loads by itself from an address outside the file; plain hyperlinks wait for a click. */
const LOADS: Record<string, string> = {
  attachedTemplate: '外部模板',
  image: '外部图片',
  oleObject: '外部 OLE 链接',
  package: '外部 OLE 链接',
  frame: '外部框架',
  mailMergeSource: '外部邮件合并数据源',
};

/** Fields that run or fetch something when they are updated. */
const FETCHES = /^(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)$/i;

/** What may be named on the disk of whoever made the file: nothing is fetched, and the check tells of it. */
const LOCAL = new Set(['attachedTemplate', 'image']);

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A path on a local disk: C:\\…, file:///C:/…, or a bare file name; neither another machine's share nor an address. */
function isLocalPath(target: string): boolean {
  const path = decoded(target).replaceAll('\\', '/');
  return /^(file:\/\/\/(?!\/)|[a-z]:\/)/i.test(path) || /^[^/:]+$/.test(path);
}

const kindOf = (type = '') => type.slice(type.lastIndexOf('/') + 1);

function relationshipFault(node: XmlNode): string | undefined {
  const { Type, TargetMode = 'Internal', Target = '' } = node.attributes;
  const kind = kindOf(Type);
  if (BRINGS[kind]) return `带有${BRINGS[kind]}`;
  const outside = TargetMode.toLowerCase() === 'external' || /^([a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(Target);
  if (outside && LOCAL.has(kind) && isLocalPath(Target)) return undefined;
  return outside && kind !== 'hyperlink' ? `会自动载入${LOADS[kind] ?? '外部内容'}（${Target}）` : undefined;
}

function contentTypeFault(node: XmlNode): string | undefined {
  const { ContentType = '' } = node.attributes;
  return /macroEnabled|vbaProject|activeX/i.test(ContentType) ? '带有宏或 ActiveX 控件' : undefined;
}

const ATTRIBUTES_THAT_LOAD = ['src', 'o:href', 'o:althref'];

function elementFault(node: XmlNode): string | undefined {
  if (node.name === 'w:altChunk') return '带有外来文档（altChunk）';
  if (node.name === 'o:OLEObject' && node.attributes.Type?.toLowerCase() === 'link')
    return '会自动载入外部 OLE 链接';
  if (/^v:(imagedata|fill|stroke)$/.test(node.name))
    for (const name of ATTRIBUTES_THAT_LOAD)
      if (/^([a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(node.attributes[name] ?? ''))
        return `会自动载入外部图片（${node.attributes[name]}）`;
  return undefined;
}

function fieldFault({ root }: XmlPart): string | undefined {
  for (const { instruction } of fieldsOf(root)) {
    const [command = ''] = instruction.trim().split(/\s+/);
    if (FETCHES.test(command)) return `带有会运行程序或取外部内容的域（${command.toUpperCase()}）`;
  }
  return undefined;
}

const partFault = (name: string, part: XmlPart): string | undefined => {
  const judge =
    name === '[Content_Types].xml'
      ? contentTypeFault
      : name.endsWith('.rels')
        ? relationshipFault
        : elementFault;
  for (const node of descendants(part.root)) {
    const fault = judge(node);
    if (fault) return fault;
  }
  return fieldFault(part);
};

function refuseOtherKinds(xml: Map<string, XmlPart>, fileName: string): void {
  const types = [...(xml.get('[Content_Types].xml')?.root.children ?? [])].map(
    ({ attributes }) => attributes.ContentType,
  );
  if (types.includes(TEMPLATE)) throw notDocument(fileName, '是 Word 模板（.dotx），不是 .docx 文档');
  if (types.includes(DOCUMENT)) return;
  const [what, remedy] = types.some((type) => type?.includes('spreadsheetml'))
    ? ['是 Excel 工作簿', '请选择公文的 .docx 文件。']
    : ['是压缩包，不是 .docx 文档', '请先解压，再选择其中的 .docx 文档。'];
  throw notDocument(fileName, what, remedy);
}

/** Refuses a package that is no `.docx`, or in which anything acts or loads by itself when opened (macros, links, DDE, altChunk). */
export function refuseActiveContent(
  parts: Map<string, Uint8Array>,
  xml: Map<string, XmlPart>,
  fileName: string,
): void {
  for (const name of parts.keys())
    if (PROGRAM.test(name)) throw unsafeDocument(fileName, `带有宏、控件或程序（${name}）`);
  for (const [name, part] of xml) {
    const fault = partFault(name, part);
    if (fault) throw unsafeDocument(fileName, fault);
  }
  refuseOtherKinds(xml, fileName);
}
