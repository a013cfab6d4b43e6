import type { Hand } from './hands.ts';

export type OtherPaper = {
  name: string;
  hand: Hand;
  /** Rules that it breaks by its length or make-up: findings of these are right. */
  breaks?: string[];
  text: string;
};

/** What a line of a paper's text is; a line without a mark is running text. */
const MARKS = {
  标志: 'mark',
  文号: 'number',
  签发: 'signer',
  题: 'title',
  次题: 'subtitle',
  送: 'addressee',
  附: 'annex-note',
  署: 'signature',
  日: 'date',
  注: 'note',
  另: 'annex-label',
  附题: 'annex-title',
  表: 'table',
  横: 'landscape',
  抄: 'copies',
  印: 'printed',
  原: 'raw',
} as const;

export type Line = { kind: (typeof MARKS)[keyof typeof MARKS] | 'body'; text: string };

/** A line of a paper's text: `题|关于…/的通知` with its mark, `/` where the title's line ends. */
export function kindOf(line: string): Line {
  const [, mark = '', text = ''] = /^([^|]{1,2})\|(.*)$/.exec(line) ?? [];
  const kind = MARKS[mark as keyof typeof MARKS];
  return kind ? { kind, text } : { kind: 'body', text: line };
}
