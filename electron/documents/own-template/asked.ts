/** Where something stands in an office's template, in words (正文第3段), and the text around it. */
export type Place = { words: string; around: string };

/**
 * Something the template asks for. `field` and `image` are filled in, a `loop` repeats for each row of a table, a
 * `condition` stands only where its name is filled, or with `whenEmpty` where it is not. `within` names the innermost loop
 * around it.
 */
export type Ask = {
  kind: 'field' | 'image' | 'loop' | 'condition';
  name: string;
  whenEmpty?: boolean | undefined;
  within?: string | undefined;
  /** The loops around that one, from the inside out. */
  outer?: string[] | undefined;
  place: Place;
};

export type FaultCode =
  | 'full-width-braces'
  | 'unpaired-brace'
  | 'empty-tag'
  | 'double-braces'
  | 'merge-field'
  | 'broken-tag'
  | 'unclosed'
  | 'unopened'
  | 'crossed'
  | 'nested-loop'
  | 'across-containers'
  | 'loop-in-one-column'
  | 'in-control'
  | 'in-link'
  | 'picture-tag'
  | 'in-note'
  | 'revisions'
  | 'comments'
  | 'file-kind';

/** A fault that keeps a template from being used; the sentence names the place, what is wrong and the way out. */
export type Fault = { code: FaultCode; place?: Place | undefined; sentence: string };

/** Words in 《》 or «», as other programs mark what they fill in. */
export type Quoted = { name: string; written: string; place: Place };

/** All a template asks for, in reading order, what is wrong with it, and what may have been meant to be filled. */
export type Asked = { asks: Ask[]; faults: Fault[]; quoted: Quoted[] };

/** A place as a sentence begins with it: 正文第3段“……{年度}年度……”. */
export const placeSentence = ({ words, around }: Place) => `${words}“${around}”`;
