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

const LEVEL_WORD = /全国|县级市|自治[区州县旗]|直辖市|[省州市盟县区旗镇乡]/gu;

const levelOfWord = (word: string) => LEVEL_WORDS.find(([pattern]) => pattern.test(word))?.[1];

/**
 * The levels that a roster's cell names, such as 镇人大代表, 县级, or two of them: 镇人大、县人大, 县镇两级. Places in
 * front do not count: 云岭县清溪镇人大代表 is of the 镇. Empty where it names none.
 */
export function levelsOfLabel(text: string): DeputyLevel[] {
  const label = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/乡镇|镇乡/gu, '镇')
    .replace(/人民代表大会|人大|代表/gu, '·');
  const levels = label.split(/[·、,/;和及与兼暨+&()]+/u).flatMap(levelsOfPart);
  return DEPUTY_LEVELS.filter((level) => levels.includes(level));
}

/**
 * Level words that touch, the higher one first, are all meant (县镇); in 镇县 and where a place's name stands between, only
 * the last is.
 */
function levelsOfPart(part: string): DeputyLevel[] {
  const areListed = /[两二三四]级/u.test(part);
  const words = [...part.matchAll(LEVEL_WORD)].map(({ 0: word, index }) => ({
    level: levelOfWord(word) ?? 'township',
    from: index,
    to: index + word.length,
  }));
  const last = words.findLastIndex((word, at) => {
    const before = words[at - 1];
    const isListed = before && (areListed || rank(before.level) > rank(word.level));
    return !(isListed && before.to === word.from);
  });
  return words.slice(Math.max(0, last)).map(({ level }) => level);
}

const rank = (level: DeputyLevel) => DEPUTY_LEVELS.indexOf(level);

/** The levels of the congress that a title names: 驻镇县人大代表名册 is about those of the 县. Empty where it names none. */
export function levelsOfTitle(title: string): DeputyLevel[] {
  const plain = title.normalize('NFKC').replace(/\s/gu, '');
  const words = [
    ...plain.matchAll(
      /([^人]{0,12}?)(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:人民代表大会|人大|级?代表(?!小组|团|之家|联络|大会))/gu,
    ),
  ];
  const levels = words.flatMap(([, before = '']) => levelsOfLabel(before.replace(/第$/u, '')));
  return DEPUTY_LEVELS.filter((level) => levels.includes(level));
}
