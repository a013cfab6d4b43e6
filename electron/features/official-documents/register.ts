import { setPages } from '#documents/pages/set-pages.ts';
import type { Handlers } from '#electron/procedure.ts';
import { bytesOf } from './bytes.ts';
import type { paperContract } from './contract/papers.ts';
import { draftOfPaper, type PaperRoom, paperOf, rowOf, unknownPaper } from './papers.ts';
import { missingSeqs } from './rules/numbers.ts';
import { type DocumentState, documentStates } from './rules/states.ts';
import type { DocumentLine } from './store.ts';

type Register = Pick<Handlers<typeof paperContract>, 'register' | 'detail' | 'pages'>;

/** Not yet sent: what is still on the desk. */
const open: readonly DocumentState[] = ['draft', 'numbered', 'signed', 'sealed'];

const says = (line: DocumentLine, search: string) =>
  [line.number, line.title, line.label, line.sent_to, line.filed_place].some((text) =>
    text?.includes(search),
  );

/** The register of a year's documents, searched and counted. */
export function registerService(deps: PaperRoom): Register {
  const { store } = deps;

  /** Says which numbers nobody in the register has, series by series. */
  const missing = (year: number): string[] =>
    store.series().flatMap(({ id, code }) => {
      const seqs = missingSeqs(store.used(id, year), store.given(id, year));
      return seqs.length === 0 ? [] : [`${code}〔${year}〕缺 ${seqs.join('、')} 号，登记簿里没有这些公文。`];
    });

  return {
    register: ({ year: asked, state, search }, { today }) => {
      const present = Number(today.slice(0, 4));
      const year = asked ?? present;
      const lines = store.ofYear(year).filter((line) => says(line, search.trim()));
      const count = (wanted: (line: DocumentLine) => boolean) => lines.filter(wanted).length;
      const shown = (line: DocumentLine) =>
        state === 'all' || (state === 'open' ? open.includes(line.state) : line.state === state);
      return {
        year,
        years: [...new Set([present, ...store.years()])].sort((one, other) => other - one),
        rows: lines.filter(shown).map(rowOf),
        counts: {
          all: lines.length,
          open: count(({ state: is }) => open.includes(is)),
          ...Object.fromEntries(documentStates.map((is) => [is, count((line) => line.state === is)])),
        },
        missing: missing(year),
      };
    },
    detail: async ({ id }, { today, role }) => {
      const record = store.find(id);
      if (!record) throw unknownPaper();
      return paperOf(deps, record, today, role);
    },
    pages: async ({ id }, { today }) => {
      const record = store.find(id);
      if (!record) throw unknownPaper();
      const kept = store.file(id);
      if (kept) return setPages(kept.bytes);
      return setPages(
        await bytesOf(deps, await draftOfPaper(deps, record, today), record.issued_on ?? today),
      );
    },
  };
}
