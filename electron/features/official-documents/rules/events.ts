/** A change to a document as the log kept it. */
export type LoggedChange = {
  at: string;
  actor: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** One thing that happened to a document: when (ISO), a sentence, and who did it. */
export type DocumentEvent = { at: string; text: string; by: string };

const word = (row: Record<string, unknown> | null, column: string) => String(row?.[column] ?? '');

function keptText({ before, after }: LoggedChange): string {
  if (before === null) return '开始起草';
  const [was, is] = [word(before, 'edited'), word(after, 'edited')];
  if (was === is) return '修改填写的内容';
  return is === '' ? '改回自动填写' : '改动正文';
}

function textOf(change: LoggedChange): string {
  const { action, before, after } = change;
  switch (action.replace('officialDocuments.', '')) {
    case 'keep':
      return keptText(change);
    case 'number':
      return `编号：${word(after, 'number')}`;
    case 'sign':
      return `签发：${word(after, 'signed_by')}`;
    case 'submit':
      return '送签';
    case 'signOnPaper':
      return `纸质签批：${word(after, 'signed_by')}，${word(after, 'signed_on')}`;
    case 'giveBack':
      return `退回修改：${word(after, 'returned_reason')}`;
    case 'seal':
      return '用印';
    case 'send':
      return word(after, 'sent_to') === '' ? '印发' : `印发：${word(after, 'sent_to')}`;
    case 'file':
      return word(after, 'filed_place') === '' ? '归档' : `归档：${word(after, 'filed_place')}`;
    case 'withdraw':
      return `作废：${word(after, 'withdrawn_reason')}`;
    case 'remove':
      return '删除草稿';
    default:
      return before === null ? '找回草稿' : '撤销上一步';
  }
}

const dayIn = (at: string) => at.slice(0, 10);

/** What happened to a document, latest first; the savings of one hand on one day are one event, dated by the last of them. */
export function eventsOf(changes: readonly LoggedChange[]): DocumentEvent[] {
  const events: DocumentEvent[] = [];
  for (const change of changes.toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )) {
    const event = { at: change.at, text: textOf(change), by: change.actor };
    const last = events.at(-1);
    const repeated = last?.text === event.text && last.by === event.by && dayIn(last.at) === dayIn(event.at);
    if (repeated && change.action === 'officialDocuments.keep') events[events.length - 1] = event;
    else events.push(event);
  }
  return events.reverse();
}
