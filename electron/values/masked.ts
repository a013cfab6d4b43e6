/** An identity number with the middle hidden: the area and the last two characters stay. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 9
    ? '*'.repeat(idNumber.length)
    : `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 8)}${idNumber.slice(-2)}`;
}

/** A telephone number with its middle hidden: 138****5678. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** A value as whoever has not asked for it by name may see it; '' where nothing is kept. */
export function masked(kind: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  return kind === 'identity-number' ? maskIdNumber(String(value)) : maskPhone(String(value));
}
