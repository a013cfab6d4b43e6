/** How one writer's file is made: by which program, with which habits. */
export type Hand = {
  name: string;
  /** Rules these looks break by themselves, wherever they meet what they judge: findings of these are right. */
  breaks: string[];
  fang: string;
  kai: string;
  hei: string;
  title: string;
  pitch: number;
  /** Two characters in by an indent in characters, in twips, by a style, or by two wide spaces. */
  indent: 'chars' | 'twips' | 'style' | 'spaces';
  mark: 'textbox' | 'plain' | 'table' | 'framed';
  line: 'shape' | 'border' | 'table';
  closing: 'right' | 'chars' | 'spaces' | 'tabs';
  numbers: 'typed' | 'styles';
  foot: 'sdt' | 'frame' | 'fields';
  edition: 'table' | 'borders' | 'plain';
  /** Marks that word processors leave: proofing, bookmarks, revision ids, smart tags. */
  traces: boolean;
  grid: string;
};

const WPS: Hand = {
  name: 'WPS 文本框版头',
  breaks: ['line-characters'],
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋_GBK',
  pitch: 560,
  indent: 'chars',
  mark: 'textbox',
  line: 'shape',
  closing: 'chars',
  numbers: 'typed',
  foot: 'sdt',
  edition: 'table',
  traces: true,
  grid: '<w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/>',
};

export const HANDS = {
  WPS,
  spaces: {
    ...WPS,
    name: '空格与制表位',
    breaks: ['line-characters', 'body-indent', 'mark-face', 'title-face', 'edition-place', 'edition-rules'],
    fang: '仿宋',
    kai: '楷体',
    title: '宋体',
    indent: 'spaces',
    mark: 'plain',
    closing: 'spaces',
    foot: 'frame',
    edition: 'plain',
    traces: false,
    grid: '',
  },
  headings: {
    ...WPS,
    name: '标题样式自动编号',
    breaks: ['character-grid', 'automatic-numbers', 'edition-place'],
    fang: '仿宋_GB2312',
    title: '方正小标宋简体',
    pitch: 579,
    indent: 'style',
    mark: 'framed',
    line: 'border',
    closing: 'right',
    numbers: 'styles',
    foot: 'fields',
    edition: 'borders',
    grid: '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
  },
  generated: {
    ...WPS,
    name: '脚本生成',
    fang: '仿宋',
    kai: '楷体',
    title: '方正小标宋简体',
    pitch: 576,
    indent: 'twips',
    mark: 'plain',
    line: 'border',
    closing: 'tabs',
    foot: 'fields',
    edition: 'plain',
    traces: false,
    grid: '<w:docGrid w:linePitch="360"/>',
  },
  joint: { ...WPS, name: '表格版头', mark: 'table', line: 'table', closing: 'right', foot: 'fields' },
} satisfies Record<string, Hand>;
