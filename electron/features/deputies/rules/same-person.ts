/** What tells people apart; text that is not known is '' or undefined. */
export type PersonTraits = {
  name: string;
  idNumber?: string | undefined;
  birthMonth?: string | undefined;
  phone: string;
  sex: string;
  constituency: string;
  workplace: string;
};

/** Whether two entries are about one person, another, or it cannot be told; `because` says in words what speaks against it. */
export type SamePerson = { is: 'same' } | { is: 'another' } | { is: 'unclear'; because: string };

const known = (value: string | undefined): value is string => value !== undefined && value !== '';
const agree = (one: string | undefined, other: string | undefined) =>
  known(one) && known(other) && one === other;
const differ = (one: string | undefined, other: string | undefined) =>
  known(one) && known(other) && one !== other;

/**
 * Compares two entries. One identity number is one person; without it, one name whose birth month, telephone,
 * constituency or workplace agrees and whose sex and birth month do not differ. A name alone is enough only where nothing
 * else is known.
 */
export function samePerson(one: PersonTraits, other: PersonTraits): SamePerson {
  if (agree(one.idNumber, other.idNumber))
    return one.name === other.name ? { is: 'same' } : { is: 'unclear', because: '身份证号码相同而姓名不同' };
  if (one.name !== other.name) return { is: 'another' };
  const places = ['phone', 'constituency', 'workplace'] as const;
  const alike = places.some((trait) => agree(one[trait], other[trait]));
  if (differ(one.idNumber, other.idNumber))
    return agree(one.phone, other.phone) || (agree(one.birthMonth, other.birthMonth) && alike)
      ? { is: 'unclear', because: '身份证号码不同' }
      : { is: 'another' };
  const against = [
    differ(one.sex, other.sex) && '性别不同',
    differ(one.birthMonth, other.birthMonth) && '出生年月不同',
  ].filter((words) => words !== false);
  if (against.length > 0) return alike ? { is: 'unclear', because: against.join('、') } : { is: 'another' };
  if (alike || agree(one.birthMonth, other.birthMonth)) return { is: 'same' };
  const comparable = places.some((trait) => differ(one[trait], other[trait]));
  return comparable ? { is: 'unclear', because: '电话、选区和单位都对不上' } : { is: 'same' };
}
