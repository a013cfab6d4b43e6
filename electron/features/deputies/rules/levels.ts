/** The five levels of people's congresses, from the township up (代表法第二条). */
export const DEPUTY_LEVELS = ['township', 'county', 'city', 'province', 'national'] as const;

export type DeputyLevel = (typeof DEPUTY_LEVELS)[number];

/** What the township itself is called; it names its own deputies. */
export type TownshipKind = '镇' | '乡' | '民族乡';

/** The kind in a township's name: 清溪镇 is a 镇. Undefined for a sub-district, which has no congress of its own. */
export function townshipKindOf(name: string): TownshipKind | undefined {
  if (name.endsWith('民族乡')) return '民族乡';
  if (name.endsWith('乡')) return '乡';
  return name.endsWith('镇') ? '镇' : undefined;
}

/** What the office calls a deputy of this level: 镇人大代表, 县人大代表. */
export function levelLabel(level: DeputyLevel, kind: TownshipKind): string {
  const prefix = {
    township: kind === '镇' ? '镇' : '乡',
    county: '县',
    city: '市',
    province: '省',
    national: '全国',
  } satisfies Record<DeputyLevel, string>;
  return `${prefix[level]}人大代表`;
}

const LEVEL_WORDS: [RegExp, DeputyLevel][] = [
  [/全国/u, 'national'],
  [/省|自治区|直辖市/u, 'province'],
  [/县级市/u, 'county'],
  [/自治州|州|市|盟/u, 'city'],
  [/县|区|旗/u, 'county'],
  [/镇|乡/u, 'township'],
];

/** The level a roster's cell names, such as 镇人大代表 or 县级; undefined where it names none. */
export function levelOfLabel(text: string): DeputyLevel | undefined {
  const label = text.replace(/\s/gu, '').replace(/人民代表大会|人大|代表/gu, '');
  return LEVEL_WORDS.find(([word]) => word.test(label))?.[1];
}
