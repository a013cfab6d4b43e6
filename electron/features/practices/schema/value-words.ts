import type { Field, Shape } from './shape.ts';

const MONTHS: Record<string, string> = { every: '每月', odd: '单月', even: '双月' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isShown = ({ shape }: Field) => !(shape.kind === 'text' && shape.minted);

function groupWords(fields: readonly Field[], value: Record<string, unknown>): string {
  return fields
    .filter((field) => isShown(field) && value[field.key] !== undefined)
    .map((field) => `${field.label}：${valueWords(field.shape, value[field.key]).replace(/。$/, '')}`)
    .join('，');
}

/** A value of a field in the office's words, on one line. */
export function valueWords(shape: Shape, value: unknown): string {
  if (value === undefined || value === null) return '不设';
  switch (shape.kind) {
    case 'choice':
      return shape.options.find((option) => option.value === value)?.label ?? String(value);
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'months':
      return Array.isArray(value) ? `${value.join('、')}月` : (MONTHS[String(value)] ?? String(value));
    case 'list': {
      if (!Array.isArray(value) || value.length === 0) return '无';
      const nested = shape.of.kind === 'group' || shape.of.kind === 'forms';
      return value
        .map((entry) => (nested ? `（${valueWords(shape.of, entry)}）` : valueWords(shape.of, entry)))
        .join('、');
    }
    case 'group':
      return isRecord(value) ? groupWords(shape.fields, value) : String(value);
    case 'forms': {
      const form = isRecord(value) && shape.forms.find((one) => one.value === value[shape.tag]);
      if (!isRecord(value) || !form) return String(value);
      const rest = groupWords(form.fields, value);
      return rest === '' ? form.label : `${form.label}，${rest}`;
    }
    default:
      return String(value);
  }
}
