/** A paper size as CSS names it. */
export type PaperSize = 'A4' | 'A4 landscape' | 'A3' | 'A3 landscape';

/** Sets the size of the printed sheet for as long as it is on the page. Margins are in millimetres, top right bottom left. */
export function Paper({ size, margins = [15, 12, 15, 12] }: { size: PaperSize; margins?: number[] }) {
  return <style>{`@page { size: ${size}; margin: ${margins.map((side) => `${side}mm`).join(' ')}; }`}</style>;
}
