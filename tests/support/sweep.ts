import { it } from 'vitest';

/** True where every sweep is asked for whole: `npm test -- --whole`. */
const whole = process.env.SWEEPS === 'whole';

/** Of a sweep each `step`th item in the gate, the first among them; all of them where sweeps are asked for whole. */
export const swept = <Item>(items: readonly Item[], step: number): Item[] =>
  items.filter((_, at) => whole || at % step === 0);

/** Of a sweep the first item of each kind in the gate; all of them where sweeps are asked for whole. */
export const ofEachKind = <Item>(items: readonly Item[], kindOf: (item: Item) => string): Item[] =>
  whole ? [...items] : [...Map.groupBy(items, kindOf).values()].flatMap((same) => same.slice(0, 1));

/** How often something is repeated in the gate, and how often where sweeps are asked for whole. */
export const times = (inGate: number, inWhole: number): number => (whole ? inWhole : inGate);

/** A test of what another one of the gate shows in part; run where sweeps are asked for whole. */
export const itInWhole = it.runIf(whole);
