/** Kinds of workbook that hold a noun's records as the noun declares them, a line each. */
export type RecordKind = 'stations' | 'groups' | 'activities' | 'deeds';

/** The kinds of workbook an office keeps. */
export type WorkbookKind = 'roster' | 'receptions' | 'attendance' | 'opinions' | 'tallies' | RecordKind;

/**
 * One thing a workbook can say of each row: what the office calls it, and the headings it is found under, the surest
 * first. `repeats` may fill several columns; `person` is someone's name, under which a second head row may stand 姓名 and
 * 单位; `of` names the person whom it belongs to.
 */
export type Field = {
  label: string;
  headings: readonly string[];
  repeats?: true;
  person?: true;
  of?: string;
};

/**
 * A kind of workbook by its headings: one of each group in `needs` must be there, and `atLeast` columns in all. `subject` is
 * the field that says whom or what a row is about; where the form is not `parted`, a line with one thing alone is a record,
 * and names no part of the table.
 */
export type WorkbookForm = {
  kind: WorkbookKind;
  title: string;
  subject: string;
  parted?: false;
  needs: readonly (readonly string[])[];
  atLeast: number;
  fields: Readonly<Record<string, Field>>;
};

export const serial: Field = { label: '序号', headings: ['序号', '序', '号', '编号', 'No', 'No.', '#'] };
export const note: Field = { label: '备注', headings: ['备注', '说明', '备考'] };
export const group: Field = {
  label: '代表小组',
  headings: ['所属代表小组', '代表小组', '所属小组', '小组', '所在小组', '代表团'],
};
export const phone: Field = {
  label: '联系电话',
  headings: [
    '联系电话',
    '联系手机',
    '手机号码',
    '手机号',
    '手机',
    '移动电话',
    '电话号码',
    '电话',
    '联系方式',
    '联系号码',
  ],
};
export const unit: Field = {
  label: '承办单位',
  headings: [
    '承办单位',
    '主办单位',
    '拟主办单位',
    '拟承办单位',
    '办理单位',
    '转办单位',
    '责任单位',
    '交办单位',
    '承办部门',
    '责任部门',
  ],
};
