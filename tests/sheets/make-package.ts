import { strToU8, type Zippable, zipSync } from 'fflate';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** The only sheet's part. */
export const sheetPart = 'xl/worksheets/sheet1.xml';

/** Every part of a workbook of one sheet named 表 but the sheet itself. */
export const frameParts = ({ properties = '' } = {}): Zippable => ({
  '[Content_Types].xml': strToU8(types),
  '_rels/.rels': strToU8(relations('officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">${properties}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(relations('worksheet', 'worksheets/sheet1.xml')),
});

/** A workbook whose one sheet is written by hand. */
export const handWritten = (sheet: string, workbook: { properties?: string } = {}): Uint8Array =>
  zipSync({
    ...frameParts(workbook),
    [sheetPart]: [
      strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
      ),
      { level: 1 },
    ],
  });
