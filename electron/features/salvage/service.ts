import { basename } from 'node:path';
import { recordWords, tableWord } from '#electron/nouns/words.ts';
import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { salvageContract } from './contract.ts';
import { salvagedWorkbook } from './documents.ts';
import { type Comparison, insertAll, type SortedOut, sortOut } from './sort-out.ts';
import type { SalvageStore } from './store.ts';

const shown = 200;

const nothingThere = () =>
  new Refusal({ code: 'nothing-to-salvage', message: '保险库文件夹里没有留着损坏的数据库。' });

const nothingRead = () =>
  new Refusal({ code: 'nothing-read', message: '损坏的文件里没有读出现在库里没有的记录。' });

/** Kinds with their figures, those of which something was read or could not be. */
function figures({ rows, torn }: SortedOut) {
  const count = (table: string, comparison: Comparison) =>
    rows.filter((row) => row.table === table && row.comparison === comparison).length;
  return [...new Set([...rows.map(({ table }) => table), ...torn])].map((table) => ({
    name: tableWord(table),
    safe: count(table, 'safe'),
    collides: count(table, 'collides'),
    differs: count(table, 'differs'),
    torn: torn.includes(table),
  }));
}

/** Looking at what a damaged file gave up, saving it for checking by hand, and bringing in what collides with nothing. */
export function salvageService(deps: {
  store: SalvageStore;
  rehearse: <Result>(work: () => Result) => Result;
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof salvageContract> {
  const { store } = deps;

  async function read(): Promise<SortedOut> {
    const damaged = store.newestDamaged();
    if (!damaged) throw nothingThere();
    return sortOut(store, damaged, deps.rehearse);
  }

  return {
    find: async () => {
      const damaged = store.newestDamaged();
      if (!damaged) return {};
      const sorted = await sortOut(store, damaged, deps.rehearse);
      const lines = sorted.rows.slice(0, shown).map(({ table, row, comparison }) => ({
        name: tableWord(table),
        words: recordWords(table, row, sorted.find),
        comparison,
      }));
      return { found: { damaged: basename(damaged), kinds: figures(sorted), lines } };
    },
    composeList: async (_, { about, today }) => {
      const { rows, find } = await read();
      if (rows.length === 0) throw nothingRead();
      about(`共 ${rows.length} 条`);
      const bytes = await salvagedWorkbook(rows, { find, now: store.find, madeOn: today });
      return deps.deliver('损坏文件里的记录', bytes, 'xlsx');
    },
    bringIn: async (_, { about }) => {
      const sorted = await read();
      const safe = sorted.rows.filter(({ comparison }) => comparison === 'safe');
      if (safe.length === 0) throw nothingRead();
      const brought = insertAll(store, safe).size;
      about(`${basename(store.newestDamaged() ?? '')}，共 ${brought} 条`);
      return { brought, left: sorted.rows.length - brought };
    },
  };
}
