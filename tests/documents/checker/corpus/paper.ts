/** A paper's words, whoever writes it: a paragraph with its mark typed (一、…), or a table. */
export type Piece = string | { table: string[][] };

export type Annex = { title: string; pieces: Piece[] };

/** What an office wants to send; how it looks is its writer's habit. */
export type Paper = {
  name: string;
  /** Rules that it breaks by its length, whoever writes it. */
  breaks?: string[];
  mark?: string | undefined;
  number?: string | undefined;
  signer?: string | undefined;
  title: string;
  addressees?: string | undefined;
  pieces: Piece[];
  annexes?: Annex[];
  signature?: string | undefined;
  date?: string | undefined;
  note?: string | undefined;
  copies?: string | undefined;
  printer?: string | undefined;
  printed?: string | undefined;
};
