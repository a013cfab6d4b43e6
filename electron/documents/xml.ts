import { escaped } from '#electron/values/xml-text.ts';

type Value = string | number | undefined;

/** One element; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, Value>,
  ...children: (string | undefined)[]
): string {
  let open = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${escaped(String(value))}"`;
  const inner = children.filter((child) => child !== undefined).join('');
  return inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>`;
}

/** An element whose only attribute is `w:val`; nothing where the value is undefined. */
export const valued = (name: string, value: Value) =>
  value === undefined ? undefined : element(name, { 'w:val': value });

/** An on/off property: the empty element where `on`, else nothing. */
export const flag = (name: string, on: boolean | undefined) => (on ? `<${name}/>` : undefined);

/** A part's text with its declaration in front. */
export const part = (root: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** The namespaces every part's root declares. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
