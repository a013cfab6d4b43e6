import { Refusal } from '#electron/values/refusal.ts';
import { COMMON, type Face, FONTS, type FontRole, type Fonts, GBT_33476, type Profile } from './profile.ts';

/** What an office may set otherwise than the standard has it; line pitch in points. */
export type Settings = {
  layout: Profile['name'];
  linePitch?: number | undefined;
  pageNumber?: Profile['pageNumber'] | undefined;
  thirdLevelBold?: boolean | undefined;
  editionPage?: Profile['editionPage'] | undefined;
  fonts?: Partial<Record<FontRole | 'latin', string | undefined>> | undefined;
};

const LAYOUTS = { common: COMMON, 'gbt-33476': GBT_33476 } as const;

/** The text area's height in twips (225 mm) and the lines it is to hold (GB/T 9704 5.2.3). */
const TEXT_HEIGHT = 12756;
const LINES = 22;

/** Pitches under which characters touch, and over which a page is half empty. */
const PITCH = { least: 20, greatest: 40 };

/** A face an office chose; a _GB2312 one is helped out by its full namesake, any other is taken to have all characters. */
const faceOf = (name: string): Face => ({ name, wide: name.replace(/_GB2312$/, '') });

function fontsOf({ latin, ...roles }: NonNullable<Settings['fonts']>): Fonts {
  const fonts: Fonts = { ...FONTS, ...(latin ? { latin } : {}) };
  for (const role of ['song', 'fang', 'kai', 'hei', 'title'] as const) {
    const name = roles[role];
    if (name && name !== fonts[role].name) fonts[role] = faceOf(name);
  }
  return fonts;
}

/** The numbers to set documents by; a pitch that cannot be printed is refused. */
export function profileOf(settings: Settings): Profile {
  const { layout, linePitch, pageNumber, thirdLevelBold, editionPage, fonts } = settings;
  const base = LAYOUTS[layout];
  if (linePitch !== undefined && !(linePitch >= PITCH.least && linePitch <= PITCH.greatest))
    throw new Refusal({
      code: 'line-pitch',
      message: `行距${linePitch}磅不能用来排公文。`,
      remedy: `请填${PITCH.least}到${PITCH.greatest}磅之间的数，国标版面用${base.line / 20}磅。`,
    });
  return {
    ...base,
    ...(linePitch === undefined ? {} : { line: Math.round(linePitch * 20) }),
    pageNumber: pageNumber ?? base.pageNumber,
    thirdLevelBold: thirdLevelBold ?? base.thirdLevelBold,
    editionPage: editionPage ?? base.editionPage,
    fonts: fonts ? fontsOf(fonts) : base.fonts,
  };
}

/** How many lines a page holds at this profile's pitch. */
export const linesOnPage = ({ line, page, margins }: Profile): number =>
  Math.floor((page.height - margins.top - margins.bottom) / line);

type FaceRule = { asks: string; names: RegExp; clause: string };

/** What the standard asks of each face, and by what words a face's name shows that it is one. */
const FACE_RULES: Record<FontRole, FaceRule> = {
  fang: { asks: '正文用仿宋体', names: /仿宋|FangSong|Fang/i, clause: '5.2.2' },
  kai: { asks: '第二层标题和签发人姓名用楷体', names: /楷|Kai/i, clause: '7.3.3、7.2.6' },
  hei: { asks: '第一层标题、紧急程度和“附件”用黑体', names: /黑|Hei|Sans/i, clause: '7.3.3' },
  song: { asks: '页码用宋体', names: /宋|Song|SimSun|Serif/i, clause: '7.5' },
  title: { asks: '标题和发文机关标志用小标宋体', names: /标宋|XiaoBiaoSong|XBS/i, clause: '7.3.1' },
};

function pitchDeparture(linePitch: number, profile: Profile): string[] {
  const standard = LAYOUTS[profile.name];
  if (profile.line === standard.line) return [];
  const lines = linesOnPage(profile);
  const filled = profile.line * LINES >= TEXT_HEIGHT - standard.line / 2;
  if (lines === LINES && filled) return [];
  const effect = lines === LINES ? `每面仍排${LINES}行，但撑不满版心` : `每面排${lines}行，不是${LINES}行`;
  return [`行距${linePitch}磅：${effect}（GB/T 9704—2012 第5.2.3条，一般每面排22行并撑满版心）。`];
}

/** Where settings leave GB/T 9704-2012: one Chinese sentence each, with the clause; none for what the standard leaves open. */
export function departures(settings: Settings): string[] {
  const profile = profileOf(settings);
  const { linePitch, fonts = {} } = settings;
  const faces = (Object.keys(FACE_RULES) as FontRole[]).flatMap((role) => {
    const name = fonts[role];
    const { asks, names, clause } = FACE_RULES[role];
    return name && (!names.test(name) || (role !== 'fang' && /仿宋|FangSong/i.test(name)))
      ? [`字体“${name}”：国标${asks}（GB/T 9704—2012 第${clause}条）。`]
      : [];
  });
  return [
    ...(linePitch === undefined ? [] : pitchDeparture(linePitch, profile)),
    ...(profile.pageNumber === 'centre'
      ? ['页码居中：国标是单页码居右空一字、双页码居左空一字（GB/T 9704—2012 第7.5条）。']
      : []),
    ...(profile.thirdLevelBold
      ? ['第三层标题加粗：国标第三层用仿宋体字，没有加粗（GB/T 9704—2012 第7.3.3条）。']
      : []),
    ...faces,
  ];
}
