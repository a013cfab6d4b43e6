import type { ApprovalRow, Matter } from '#features/approvals/contract.ts';
import { atWords } from '#ui/format.ts';
import type { Tone } from '#ui/status.tsx';

/** A request's state as the office says it, its shape, and the sentence beside it. */
export type StateWords = { word: string; tone: Tone; sentence: string };

/** What a matter's document is before anybody was asked. */
const unasked: StateWords = {
  word: '送审稿',
  tone: 'quiet',
  sentence: '还没有经主席审定，现在存出和打印的都标“送审稿”。',
};

/** How a request stands; `year` is the one being looked at. */
export function stateWords(approval: ApprovalRow | undefined, year: number): StateWords {
  if (!approval || approval.state === 'withdrawn') return unasked;
  const { state, changed, askedBy, decidedBy, word, reason } = approval;
  const asked = `${atWords(approval.askedAt, year)} ${askedBy}送审${word ? `：${word}` : '。'}`;
  const decided = `${atWords(approval.decidedAt ?? '', year)} ${decidedBy}`;
  if (state === 'asked')
    return changed
      ? { word: '送审后记录有改动', tone: 'warn', sentence: `待主席审定。${asked}` }
      : { word: '待主席审定', tone: 'going', sentence: asked };
  if (state === 'returned') return { word: '已退回', tone: 'bad', sentence: `${decided}退回：${reason}` };
  return changed
    ? { word: '审定后记录有改动', tone: 'warn', sentence: `${decided}审定过，现在的内容要重新送审。` }
    : {
        word: approval.onPaper ? '纸质签批' : '已审定',
        tone: 'good',
        sentence: approval.onPaper ? `${decidedBy}同意：${reason}。` : `${decided}同意。`,
      };
}

/** Where the thing itself is looked at; the locking of a year has no page but the request's own. */
export function matterAddress(matter: Matter): string | undefined {
  if (matter.kind === 'return') return `/county?year=${matter.year}`;
  if (matter.kind !== 'board') return undefined;
  return `/boards?station=${encodeURIComponent(matter.stationId)}${matter.withPhone ? '&phone=yes' : ''}`;
}

/** What follows once a request is approved, said before it is. */
export function consequence(matter: Matter): string {
  switch (matter.kind) {
    case 'board':
      return '同意以后，上墙名单按正式件存出，可以张贴；名单再有改动，须重新送审。';
    case 'return':
      return '同意以后，年度上报按正式件存出；记录再有改动，须重新送审。';
    case 'lock':
      return `同意以后，${matter.year} 年的活动、接待、意见建议和述职评议谁也不能再改，直到主席同意解锁。以前提出的意见建议，今后的答复和评价照常登记。`;
    case 'unlock':
      return `同意以后，${matter.year} 年的记录又可以改动；改好请再锁定。`;
  }
}
