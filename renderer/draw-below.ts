/** A whole number from 0 to below the one given, each as likely, from the system's own randomness. */
export function drawBelow(below: number): number {
  const span = 2 ** 32;
  const fair = span - (span % below);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % below;
  }
}
