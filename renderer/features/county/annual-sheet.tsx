import { returnDraftLine } from '#features/county/schema.ts';
import { FootLine, PaperTable, Sheet } from '../../print/sheet.tsx';
import css from './page.module.css';

/** How much room a word takes, in characters: figures and Latin letters take half of one. */
const roomOf = (word: string) => [...word].reduce((sum, sign) => sum + (sign > '\u00ff' ? 1 : 0.6), 0);

/** Shares of the sheet: names and grades on one line, longer words on two, a heading on two. */
const widths = (headings: string[][], rows: string[][]) =>
  headings.map((heading, at) => {
    const longest = Math.max(0, ...rows.map((row) => roomOf(row[at] ?? '')));
    const lines = longest > 4.5 ? 2 : 1;
    return Math.max(longest / lines, roomOf(heading.at(-1) ?? '') / 2) + (longest > 2.5 ? 1.75 : 1);
  });

/** One table of a return as the county has it on paper, unsigned ones marked. */
export function AnnualSheet(props: {
  title: string;
  /** Headings of two levels stand with a blank between. */
  columns: string[];
  rows: string[][];
  totals: string[];
  notes: string[];
  standing: 'draft' | 'final';
}) {
  const headings = props.columns.map((heading) => heading.split(' '));
  return (
    <Sheet size="A3 landscape" label={props.title}>
      <h2 className={css.title}>{props.title}</h2>
      <PaperTable
        centered
        dense
        headings={headings}
        widths={widths(headings, props.rows)}
        rows={props.totals.length > 0 ? [...props.rows, props.totals] : props.rows}
        mark={props.standing === 'draft' ? returnDraftLine : undefined}
      />
      {props.notes.map((note) => (
        <FootLine key={note}>{note}</FootLine>
      ))}
    </Sheet>
  );
}
