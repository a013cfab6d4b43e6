import type { NamedDeputy } from '../exchange/rules/taken.ts';
import type { DeputyFact } from './facts.ts';
import { normaliseName } from './rules/names.ts';

/** Finds deputies by the name a register gives, with the group to tell namesakes apart. */
export function deputyNaming(deputies: readonly DeputyFact[]): (name: string, group?: string) => NamedDeputy {
  const byName = Map.groupBy(deputies, (deputy) => deputy.name);
  return (written, group = '') => {
    const name = normaliseName(written);
    const namesakes = byName.get(name) ?? [];
    const [found, ...others] =
      namesakes.length > 1 ? namesakes.filter((one) => one.group === group) : namesakes;
    if (found && others.length === 0) return { id: found.id };
    return namesakes.length === 0
      ? {
          doubt: {
            code: 'unknown-deputy',
            message: `代表名册中没有“${name}”，请核对姓名，或先把此人补进名册。`,
            severity: 'check',
          },
        }
      : {
          doubt: {
            code: 'namesakes',
            message: `名册中有${namesakes.length}位“${name}”，分不清是哪一位，请在“小组”栏注明后再导入。`,
            severity: 'check',
          },
        };
  };
}
