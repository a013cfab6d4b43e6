/** True for the reds that heads are printed in. */
export function isRed(color: string): boolean {
  if (/^red$/i.test(color)) return true;
  const [red = 0, green = 255, blue = 255] = (color.replace('#', '').match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return red >= 0xb0 && green <= 0x60 && blue <= 0x60;
}
