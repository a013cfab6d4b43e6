import { beyondGb2312 } from './gb2312.ts';
import type { FontRole, Fonts } from './profile.ts';

/** A role of a face in a document; `wide` carries characters beyond the basic plane. */
export type FaceRole = FontRole | 'latin' | 'wide';

/** What a role will be set in: the name asked for, the one found, and a Chinese sentence where they are not the same face. */
export type FaceChoice = {
  role: FaceRole;
  asked: string;
  /** Undefined where no face of this kind is installed. */
  used: string | undefined;
  sentence: string | undefined;
};

type Kind = {
  /** What the face is for, as the sentence says it. */
  use: string;
  /** The kind of face the standard asks for. */
  kind: string;
  /** Names in order of preference; those of one entry are one face under several names. */
  faces: string[][];
  /** How to come by one. */
  remedy: string;
};

const SUPPLEMENT =
  'Windows 可在“设置—应用—可选功能”里添加“简体中文补充字体”，统信、麒麟可在应用商店的字体管理里安装';

const KINDS: Record<FaceRole, Kind> = {
  fang: {
    use: '正文',
    kind: '仿宋体',
    faces: [
      ['仿宋_GB2312', 'FangSong_GB2312'],
      ['仿宋', 'FangSong'],
      ['方正仿宋_GBK', 'FZFangSong-Z02'],
      ['方正仿宋简体', 'FZFangSong-Z02S'],
      ['华文仿宋', 'STFangsong'],
      ['FandolFang', 'FandolFang R'],
    ],
    remedy: SUPPLEMENT,
  },
  kai: {
    use: '第二层标题和签发人姓名',
    kind: '楷体',
    faces: [
      ['楷体_GB2312', 'KaiTi_GB2312'],
      ['楷体', 'KaiTi'],
      ['方正楷体_GBK', 'FZKai-Z03'],
      ['方正楷体简体', 'FZKai-Z03S'],
      ['华文楷体', 'STKaiti'],
      ['霞鹜文楷', 'LXGW WenKai'],
      ['FandolKai'],
    ],
    remedy: SUPPLEMENT,
  },
  hei: {
    use: '第一层标题、紧急程度和“附件”',
    kind: '黑体',
    faces: [
      ['黑体', 'SimHei'],
      ['方正黑体_GBK', 'FZHei-B01'],
      ['方正黑体简体', 'FZHei-B01S'],
      ['华文黑体', 'STHeiti'],
      ['思源黑体', 'Source Han Sans SC', 'Noto Sans CJK SC'],
      ['文泉驿正黑', 'WenQuanYi Zen Hei'],
      ['FandolHei'],
    ],
    remedy: SUPPLEMENT,
  },
  song: {
    use: '页码',
    kind: '宋体',
    faces: [
      ['宋体', 'SimSun'],
      ['新宋体', 'NSimSun'],
      ['方正书宋_GBK', 'FZShuSong-Z01'],
      ['华文宋体', 'STSong'],
      ['思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC'],
      ['FandolSong'],
    ],
    remedy: SUPPLEMENT,
  },
  title: {
    use: '标题和发文机关标志',
    kind: '小标宋体',
    faces: [
      ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
      ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
      ['华文中宋', 'STZhongsong'],
    ],
    remedy: '这是要向字体公司取得授权的字体，请由单位统一安装',
  },
  latin: {
    use: '数字和西文字母',
    kind: 'Times New Roman',
    faces: [['Times New Roman'], ['Liberation Serif'], ['Tinos'], ['Nimbus Roman']],
    remedy: '安装 Times New Roman 或者同宽的 Liberation Serif',
  },
  wide: {
    use: '扩展区的生僻字',
    kind: '收有扩展区汉字的宋体',
    faces: [['SimSun-ExtB', '宋体-ExtB'], ['HanaMinB'], ['方正超大字符集', 'FZSuperLargeCharSet']],
    remedy: '安装 Windows 自带的“宋体-ExtB”',
  },
};

const SEVERAL = ['fang', 'kai', 'hei', 'song', 'title'] as const;

function choose(role: FaceRole, asked: string, installed: ReadonlySet<string>): FaceChoice {
  const { use, kind, faces, remedy } = KINDS[role];
  const alias = faces.find((names) => names.includes(asked)) ?? [asked];
  if (alias.some((name) => installed.has(name))) return { role, asked, used: asked, sentence: undefined };
  const found = faces.flat().find((name) => installed.has(name));
  if (found === undefined)
    return {
      role,
      asked,
      used: undefined,
      sentence: `本机没有“${asked}”，也没有其他${kind}，${use}会被文字处理软件换成别的字体；${remedy}。`,
    };
  return { role, asked, used: found, sentence: `本机没有“${asked}”，${use}将用“${found}”代替。` };
}

/** For each role of a profile's faces the name that will be used, given the families installed; to be said before saving. */
export function chooseFaces(installed: Iterable<string>, fonts: Fonts): FaceChoice[] {
  const families = new Set([...installed].map((name) => name.trim()));
  return [
    ...SEVERAL.map((role) => choose(role, fonts[role].name, families)),
    choose('latin', fonts.latin, families),
  ];
}

/** The sentences of {@link chooseFaces}: what will be substituted, and what is missing altogether. */
export const substitutions = (installed: Iterable<string>, fonts: Fonts): string[] =>
  chooseFaces(installed, fonts).flatMap(({ sentence }) => sentence ?? []);

/** The same fonts with every name that is missing replaced by the one found, for an office that wants its own names written. */
export function installedFonts(installed: Iterable<string>, fonts: Fonts): Fonts {
  const adopted: Fonts = { ...fonts };
  for (const { role, asked, used } of chooseFaces(installed, fonts)) {
    if (used === undefined || used === asked || role === 'wide') continue;
    if (role === 'latin') adopted.latin = used;
    else adopted[role] = { name: used, wide: used.replace(/_GB2312$/, '') };
  }
  return adopted;
}

/** What is said of a text's characters beyond GB 2312: which they are, what sets them, and whether it is installed. */
export function rareCharacters(text: string, installed: Iterable<string>, fonts: Fonts): string[] {
  const rare = beyondGb2312(text);
  const families = new Set(installed);
  const say = (characters: string[], face: string, role: FaceRole) => {
    if (characters.length === 0) return [];
    const listed = `“${characters.join('')}”不在 GB 2312 字库里`;
    const { used } = choose(role, face, families);
    if (used === undefined)
      return [`${listed}，要用“${face}”排，本机没有装，可能排成空白或者方框；${KINDS[role].remedy}。`];
    return [`${listed}，将用“${used}”排，字形与正文略有不同。`];
  };
  const lacking = fonts.fang.name !== fonts.fang.wide;
  return [
    ...(lacking
      ? say(
          rare.filter((character) => character.length === 1),
          fonts.fang.wide,
          'fang',
        )
      : []),
    ...say(
      rare.filter((character) => character.length > 1),
      'SimSun-ExtB',
      'wide',
    ),
  ];
}

const GENERIC: Partial<Record<FaceRole, string>> = { hei: 'sans-serif', latin: 'serif' };

/** Set where a stack's own faces are missing, for titles and marks: a face as heavy. */
export const HEAVY_FACE = 'congress-desk-heavy';

/** What stands for a face on screen: whether it is East Asian, and the CSS list of what may stand in for it. */
export type Stack = { east: boolean; stack: string };

const stacks = new Map<string, Stack>();

/** The stack of a face by the name a document gives it. */
export function facesOf(name: string): Stack {
  const known = stacks.get(name) ?? stackOf(name);
  stacks.set(name, known);
  return known;
}

function stackOf(name: string): Stack {
  const roles = Object.keys(KINDS) as FaceRole[];
  const role = roles.find((each) => KINDS[each].faces.flat().includes(name));
  const { faces } = KINDS[role ?? 'song'];
  const alias = faces.find((names) => names.includes(name)) ?? [];
  const heavy = role === 'title' ? [HEAVY_FACE] : [];
  const names = [...new Set([name, ...alias, ...faces.flat(), ...heavy].filter((each) => each !== ''))];
  const generic = GENERIC[role ?? 'song'] ?? 'serif';
  return {
    east: role === undefined ? /[\u2e80-\u9fff]/.test(name) : role !== 'latin',
    stack: [...names.map((each) => `"${each.replaceAll('"', '')}"`), generic].join(', '),
  };
}
