/** Fills that stay apart without colour, on screen and in black on paper; the paler the fill, the farther from what is asked about. */
export type Fill = 'ink' | 'grey' | 'hatch' | 'dots' | 'empty';

/** The order in which the parts of one bar are filled. */
export const fillsInOrder: readonly Fill[] = ['ink', 'grey', 'hatch', 'dots', 'empty'];

/** What an element of a drawing is painted with; `id` is that of the drawing's own patterns. */
export const paint = (fill: Fill, id: string): string =>
  ({
    ink: 'var(--desk-ink)',
    grey: 'var(--mantine-color-gray-5)',
    hatch: `url(#${id}-hatch)`,
    dots: `url(#${id}-dots)`,
    empty: '#fff',
  })[fill];

/** The patterns that a drawing's fills refer to. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill="#fff" />
        <rect width="2" height="5" fill="var(--desk-ink)" />
      </pattern>
      <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="#fff" />
        <circle cx="2.5" cy="2.5" r="1" fill="var(--desk-ink)" />
      </pattern>
    </defs>
  );
}
