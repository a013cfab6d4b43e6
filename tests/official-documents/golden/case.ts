/** How one template is tried on the demo office; `pages` is what we and LibreOffice set. */
export type Golden = {
  pages: number;
  /** The template, where the case is not called by its name. */
  template?: string;
  /** Chooses the record it is about by its label. */
  subject?: string;
  answers?: Record<string, string | string[][]>;
  issuedOn?: string;
  number?: string;
  /** Mechanisms that it is a part of, each with what is missing of it. */
  partOf?: Record<string, string>;
  /** Rules that the checker finds broken, and rightly so: what was not answered. */
  departures?: string[];
};
