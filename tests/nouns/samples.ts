import type { Field } from '#electron/nouns/field.ts';
import type { Form } from './forms.ts';

/** Records that a field may name, two of each table, each with the words by which the office knows it. */
export type Named = Record<string, readonly (readonly [id: string, words: string])[]>;

/** A value of a field, how the log tells it, and how it is shown where it is masked. */
export type Sample = { value: unknown; words: string; mask: string };

const masks: Record<string, string> = {
  '13912345678': '139****5678',
  '05551234567': '055****4567',
  '510000196503120018': '510000**********18',
  '510000196503120026': '510000**********26',
};

const byKind = ({ kind, word, options = {}, table = '' }: Field, named: Named): readonly unknown[] => {
  switch (kind) {
    case 'text':
    case 'long':
      return [`${word}甲`, `${word}乙`];
    case 'date':
      return ['2026-01-05', '2026-01-06'];
    case 'month':
      return ['1980-09', '1981-10'];
    case 'count':
      return [1, 2];
    case 'yes-no':
      return [false, true];
    case 'choice':
      return Object.keys(options);
    case 'reference':
      return (named[table] ?? []).map(([id]) => id);
    case 'phone':
      return ['13912345678', '05551234567'];
    case 'identity-number':
      return ['510000196503120018', '510000196503120026'];
    case 'votes':
      return [{ 满意: 1 }, { 满意: 2 }];
  }
};

const dayWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const monthWords = (month: string) => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');

/** A value as the log should tell it, worked out here from the kind alone. */
export function told({ kind, masked, options, table = '' }: Field, value: unknown, named: Named): string {
  if (value === '' || value === undefined) return '';
  if (masked) return '（已隐去）';
  if (kind === 'date') return dayWords(String(value));
  if (kind === 'month') return monthWords(String(value));
  if (kind === 'yes-no') return value ? '是' : '否';
  if (kind === 'choice') return options?.[String(value)] ?? '';
  if (kind === 'reference') return named[table]?.find(([id]) => id === value)?.[1] ?? '';
  if (kind === 'votes')
    return Object.entries(value as Record<string, number>)
      .map(([option, count]) => `${option}${count}票`)
      .join('，');
  return String(value);
}

/** Two values of a field. */
export function samplesOf(name: string, field: Field, form: Form, named: Named): readonly [Sample, Sample] {
  const [first, second] = form.samples?.[name] ?? byKind(field, named);
  const sample = (value: unknown) => ({
    value,
    words: told(field, value, named),
    mask: masks[String(value)] ?? (field.masked ? '*'.repeat(String(value).length) : ''),
  });
  return [sample(first), sample(second)];
}

/** What a field is once it is cleared. */
export const blank = ({ kind }: Field): unknown => {
  if (kind === 'count') return 0;
  if (kind === 'yes-no') return false;
  if (kind === 'votes') return {};
  return ['date', 'month', 'reference'].includes(kind) ? undefined : '';
};

/** Whether a form may leave the field out. */
export const isNeeded = ({ edit, masked, kind }: Field): boolean =>
  !masked && kind !== 'votes' && !edit.safeParse(undefined).success;
