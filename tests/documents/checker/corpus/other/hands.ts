/** How one writer's file is made: by which program, with which habits. */
export type Hand = {
  name: string;
  /** Rules these looks break by themselves, wherever they meet what they judge: findings of these are right. */
  breaks: string[];
  fang: string;
  kai: string;
  hei: string;
  title: string;
  /** The face of digits and letters, where it is another than the text's. */
  latin?: string;
  pitch: number;
  /** Two characters in by an indent in characters, in twips, by a style, or by two wide spaces. */
  indent: 'chars' | 'twips' | 'style' | 'spaces';
  mark: 'textbox' | 'plain' | 'table' | 'framed';
  line: 'shape' | 'border' | 'table';
  closing: 'right' | 'chars' | 'spaces' | 'tabs' | 'trailing';
  /** Headings numbered by hand, by heading styles, or by lists set on each paragraph. */
  numbers: 'typed' | 'styles' | 'lists';
  foot: 'sdt' | 'frame' | 'fields' | 'dashes' | 'of-pages';
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
  english: {
    ...WPS,
    name: 'Word 英文字体名',
    breaks: ['line-characters', 'page-number-dashes', 'page-number-side'],
    fang: 'FangSong_GB2312',
    kai: 'KaiTi_GB2312',
    hei: 'SimHei',
    title: 'FZXiaoBiaoSong-B05S',
    latin: 'Times New Roman',
    indent: 'chars',
    mark: 'plain',
    line: 'border',
    closing: 'chars',
    foot: 'of-pages',
    edition: 'table',
    grid: '<w:docGrid w:type="lines" w:linePitch="312"/>',
  },
  founder: {
    ...WPS,
    name: '方正字体列表编号',
    breaks: ['line-characters', 'automatic-numbers', 'edition-place'],
    fang: '方正仿宋_GBK',
    kai: '方正楷体_GBK',
    hei: '方正黑体_GBK',
    latin: 'Times New Roman',
    pitch: 579,
    indent: 'twips',
    mark: 'table',
    line: 'shape',
    closing: 'right',
    numbers: 'lists',
    foot: 'fields',
    edition: 'borders',
    grid: '',
  },
  kylin: {
    ...WPS,
    name: '麒麟 WPS',
    breaks: ['line-characters', 'page-number-dashes', 'page-number-side'],
    fang: 'CESI仿宋-GB2312',
    kai: 'CESI楷体-GB2312',
    hei: 'CESI黑体-GB2312',
    title: 'CESI小标宋-GB2312',
    pitch: 570,
    indent: 'style',
    mark: 'plain',
    line: 'border',
    closing: 'tabs',
    foot: 'dashes',
    edition: 'table',
    grid: '<w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/>',
  },
  chinese: {
    ...WPS,
    name: '华文字体补空格',
    breaks: ['line-characters', 'body-indent'],
    fang: '华文仿宋',
    kai: '华文楷体',
    title: '华文中宋',
    pitch: 560,
    indent: 'spaces',
    mark: 'framed',
    line: 'border',
    closing: 'trailing',
    foot: 'frame',
    edition: 'borders',
    traces: false,
    grid: '<w:docGrid w:linePitch="312"/>',
  },
  joint: { ...WPS, name: '表格版头', mark: 'table', line: 'table', closing: 'right', foot: 'fields' },
} satisfies Record<string, Hand>;
