/** How one office's files look: what another program, template or clerk does differently from ours. */
export type Habits = {
  name: string;
  /** Rules these looks break by themselves, in every paper: findings of these are right. */
  breaks: string[];
  pitch: number;
  scale: 98 | 100;
  top: number;
  bottom: number;
  faces: { fang: string; kai: string; hei: string; title: string };
  /** How a paragraph begins two characters in. */
  indent: 'chars' | 'twips' | 'both';
  /** Words in one run each, or parted by proofing marks and bookmarks as word processors leave them. */
  runs: 'whole' | 'parted';
  numbers: 'typed' | 'automatic';
  redLine: 'border' | 'drawn';
  /** How signature and date are brought to the right. */
  signed: 'right' | 'spaces' | 'left-indent';
  align: 'both' | 'left';
  /** Several looks by named styles, or all direct. */
  looks: 'direct' | 'styles';
  /** The title broken by hand into lines of their own paragraph, or with line breaks, or left to the word processor. */
  title: 'lines' | 'breaks';
};

const GB2312 = { fang: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', title: '方正小标宋简体' };
const WINDOWS = { fang: '仿宋', kai: '楷体', hei: '黑体', title: '华文中宋' };

const USUAL: Habits = {
  name: '',
  breaks: [],
  pitch: 579,
  scale: 98,
  top: 2098,
  bottom: 1984,
  faces: GB2312,
  indent: 'both',
  runs: 'whole',
  numbers: 'typed',
  redLine: 'border',
  signed: 'right',
  align: 'both',
  looks: 'direct',
  title: 'lines',
};

/** Five offices' ways of writing, each a writer of the set. */
export const HABITS: Habits[] = [
  { ...USUAL, name: '规范模板' },
  {
    ...USUAL,
    name: 'WPS 散排',
    pitch: 560,
    scale: 100,
    breaks: ['line-characters'],
    indent: 'chars',
    runs: 'parted',
    redLine: 'drawn',
    align: 'left',
    title: 'breaks',
  },
  {
    ...USUAL,
    name: 'Word 自动编号',
    faces: WINDOWS,
    numbers: 'automatic',
    breaks: ['automatic-numbers'],
    indent: 'twips',
    looks: 'styles',
  },
  {
    ...USUAL,
    name: '空格排版',
    pitch: 570,
    scale: 100,
    breaks: ['line-characters'],
    signed: 'spaces',
    runs: 'parted',
    indent: 'both',
  },
  {
    ...USUAL,
    name: '33476 版式',
    pitch: 592,
    top: 1960,
    bottom: 1847,
    faces: WINDOWS,
    signed: 'left-indent',
    title: 'breaks',
    looks: 'styles',
  },
];
