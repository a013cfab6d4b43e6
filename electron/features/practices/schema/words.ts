import type { z } from 'zod';

const KIND_WORDS: Record<string, string> = {
  number: '数字',
  int: '整数',
  string: '文字',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
};

const isMissing = (issue: z.core.$ZodRawIssue) => issue.input === undefined;

function limitWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `不能超过${issue.maximum}个字`;
    return issue.origin === 'array' ? `最多${issue.maximum}项` : `不能大于${issue.maximum}`;
  }
  if (issue.origin === 'string') return '不能为空';
  return issue.origin === 'array' ? `至少要有${issue.minimum}项` : `不能小于${issue.minimum}`;
}

const choices = (values: readonly unknown[]) =>
  `只能填${values.map((value) => `“${String(value)}”`).join('、')}`;

/** What is wrong with a field, as the end of a sentence that begins with the field's name. */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? '没有填写' : `应为${KIND_WORDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
    case 'too_big':
      return limitWords(issue);
    case 'invalid_value':
      return isMissing(issue) ? '没有填写' : choices(issue.values);
    case 'not_multiple_of':
      return `应为${issue.divisor}的整数倍`;
    case 'invalid_union':
      return Array.isArray(issue.options) ? choices(issue.options) : '填写不符合要求';
    case 'unrecognized_keys':
      return `有不认识的字段${issue.keys.map((key) => `“${key}”`).join('、')}`;
    default:
      return '填写不符合要求';
  }
}
