/** Chance that can be repeated: the same seed gives the same workbook. */
export type Chance = {
  below(count: number): number;
  one<Item>(items: readonly Item[]): Item;
  often(share: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
};

/** A chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    one: (items) => items[below(items.length)] as (typeof items)[number],
    often: (share) => next() < share,
    shuffled: (items) => {
      const rest = [...items];
      return items.map(() => rest.splice(below(rest.length), 1)[0] as (typeof items)[number]);
    },
  };
}
