/** What is done by mending findings that settle what other people wrote, by the checker's rule. */
const WORDS: Record<string, string> = {
  'revisions-left': '接受全部修订',
  'comments-left': '删去全部批注',
};

/** What the button of such a finding says. */
export const askedWords = (rule: string): string => WORDS[rule] ?? '改';
