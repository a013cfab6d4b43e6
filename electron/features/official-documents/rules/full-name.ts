/** Whose office it is. */
export type OfficeNames = { township: string; county: string };

/** A body's full name where the records leave out whose it is: 镇派出所 → 清溪镇派出所, 县水务局 → 云岭县水务局. */
export function fullName(body: string, { township, county }: OfficeNames): string {
  if (/^[镇乡](?!长)/.test(body) && township.endsWith(body.slice(0, 1))) return township + body.slice(1);
  if (/^[县区市旗](?!长)/.test(body) && county.endsWith(body.slice(0, 1))) return county + body.slice(1);
  return body;
}
