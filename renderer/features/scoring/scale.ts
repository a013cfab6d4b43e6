/** The end of the scale on which a rubric's items are drawn: the highest cap, or the most points where an item has none. */
export const longestItem = (items: readonly { points: number; cap?: number | undefined }[]): number =>
  Math.max(0, ...items.map(({ points, cap }) => Math.max(points, cap ?? 0)));
